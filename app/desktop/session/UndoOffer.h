// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"

#include <QString>

namespace tidemark::app {

class UndoViewModel;

/// Offers to take the last entry back, for a view model that needs nothing else of the undo bar.
void offerUndo(UndoViewModel& undo, const EntryId& entry, const QString& words);

} // namespace tidemark::app
