// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/SignedInContext.h"

#include <QStringList>

namespace tidemark::app {

/// Returns the names of the clinic's rooms, for choosing one; they are empty while nobody is at the desk.
[[nodiscard]] QStringList roomChoices(SignedInContext& context);

} // namespace tidemark::app
