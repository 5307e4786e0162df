// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/StaffMember.h"
#include "rules/access/Authorization.h"
#include "services/base/OpenClinic.h"
#include "storage/Store.h"

namespace tidemark::services {

/// Is to be called before the first write after opening. Where the wall clock was set since the audit log's
/// last entry, one line says so ("clock.change", with both times). The clinic follows it: today, deadlines,
/// expiry and new entries. A session that runs keeps its own time (Session::clockShift): no duration in it
/// jumps, no reading is due at a wrong minute.
[[nodiscard]] Result<void> noteClockChange(storage::Store& store, const Actor& actor,
                                           const ClockReading& now);

/// Returns by how much the clock was set forward (below 0: back) between the last sign of life of the program
/// and the sign-in that was just made: what was noted before it goes by the clock before. It is 0 where it
/// was not set.
[[nodiscard]] Duration clockChangeAtSignIn(const OpenClinic& clinic);

} // namespace tidemark::services
