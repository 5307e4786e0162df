// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"

namespace tidemark::services {

/// Says whether a signature is as the audit log has it: it equals its own entry session.sign, by the same
/// person, and is made with the key that the log had given that person by then. The chain of the log is not
/// checked here; services::AuditLogCheck does that.
[[nodiscard]] Result<bool> isSignedByLog(storage::Connection& connection, const SessionId& session,
                                         const SignatureLine& line);

} // namespace tidemark::services
