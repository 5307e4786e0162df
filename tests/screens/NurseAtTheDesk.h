// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/shell/Composition.h"

namespace tidemark::test {

/// Signs the nurse of a SignedInClinic in, as the program's own screen does. Returns what that screen says:
/// nothing where she sits at the desk.
QString signNurseIn(app::Composition& composition);

} // namespace tidemark::test
