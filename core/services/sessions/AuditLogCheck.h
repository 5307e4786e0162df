// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"
#include "storage/audit/AuditLine.h"

namespace tidemark::services {

/// Walks the whole audit log and checks every signature of a session against it. Returns the end of the log.
/// Fails with AuditLogBroken, where the detail is the first bad sequence number, and with AuditLogRolledBack.
[[nodiscard]] Result<storage::AuditHead> verifyAuditLog(OpenClinic& clinic, const Actor& actor);

} // namespace tidemark::services
