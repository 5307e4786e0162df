// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace tidemark {

/// A ClosedDay is a day without treatment: a holiday, a day of training.
struct ClosedDay {
    QDate day;
    QString note; ///< "Christmas"; may be empty.

    friend bool operator==(const ClosedDay&, const ClosedDay&) = default;
};

} // namespace tidemark
