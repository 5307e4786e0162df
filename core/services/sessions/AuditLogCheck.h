// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"

namespace tidemark::services {

/// Walks the whole audit log and checks every signature of a session against it. Returns the end of the log.
/// Fails with LedgerBroken, where the detail is the first bad sequence number, and with LedgerRolledBack.
[[nodiscard]] Result<storage::LedgerHead> verifyLedger(OpenClinic& clinic, const Actor& actor);

} // namespace tidemark::services
