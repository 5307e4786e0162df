// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/lock/LockCarry.h"
#include "desktop/shell/SignedInContext.h"

namespace tidemark::app {

/// Returns today's running sessions, as the lock screen may show them. It fails as SessionBoard::day() does.
[[nodiscard]] Result<std::vector<LockedRoom>> lockedRooms(services::OpenClinic& clinic, const Actor& actor);

/// Returns what the locked program gets of the desk, while somebody is seated; the window has still to say
/// where it is. `keys` may be null: the PIN opens nothing then.
[[nodiscard]] LockCarry carryOf(SignedInContext& context, services::KernelKeys* keys);

} // namespace tidemark::app
