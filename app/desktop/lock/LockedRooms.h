// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/lock/LockCarry.h"
#include "services/base/OpenClinic.h"

namespace tidemark::app {

/// Returns today's running sessions, as the lock screen may show them; there are none where they cannot be
/// read.
[[nodiscard]] std::vector<LockedRoom> lockedRooms(services::OpenClinic& clinic, const Actor& actor);

} // namespace tidemark::app
