// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark {

/// A Room is a room in which people are treated. Sessions name it.
struct Room {
    QString name;
    int places = 1; ///< Chairs or beds: how many people are treated in it at once.

    friend bool operator==(const Room&, const Room&) = default;
};

} // namespace tidemark
