// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/StaffMember.h"
#include "rules/access/Authorization.h"
#include "storage/Store.h"

namespace tidemark::services {

/// To be called before the first write after opening. Where the wall clock was set since the audit log's last
/// entry, one line says so ("clock.change", with both times). While a session runs the time goes on as if
/// nobody had set the clock: no duration jumps, no reading is due at a wrong time. Otherwise the new time is
/// taken.
[[nodiscard]] Result<void> noteClockChange(storage::Store& store, const Actor& actor, const Clock& clock);

} // namespace tidemark::services
