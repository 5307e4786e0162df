// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/SignedInContext.h"

#include <QStringList>

namespace tidemark::app {

/// RoomChoices are the rooms of the clinic that one is chosen of.
struct RoomChoices {
    QStringList names;
    QString problem; ///< Why they could not be read; then there may be rooms that are not in the list.
};

/// Reads the clinic's rooms by name; there are none while nobody is signed in.
[[nodiscard]] RoomChoices roomChoices(SignedInContext& context);

} // namespace tidemark::app
