// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/AuditActions.h"
#include "domain/StaffMember.h"
#include "storage/Store.h"

namespace tidemark::services {

/// Returns the audit entry of a write to one record.
template <class AnyId>
[[nodiscard]] storage::AuditLine auditLine(const Actor& actor, AuditAction action, const char* entity,
                                           const AnyId& record, QByteArray body = {}) {
    return {actor.id, code(actor.role), action,         QLatin1String(entity), record.text(),
            1,        std::nullopt,     std::move(body)};
}

/// Returns the same of a write to a session. Without a reason the line has none.
[[nodiscard]] inline storage::AuditLine sessionLine(const Actor& actor, const SessionId& session,
                                                    AuditAction action, const QString& reason = {}) {
    storage::AuditLine line = auditLine(actor, action, "session", session);
    if (!reason.isEmpty()) {
        line.reason = reason;
    }
    return line;
}

/// Returns the same of a write to the clinic itself.
[[nodiscard]] inline storage::AuditLine clinicLine(const storage::Store& store, const Actor& actor,
                                                   AuditAction action, QByteArray body) {
    return {actor.id, code(actor.role), action,         QStringLiteral("clinic"), store.clinic().id,
            1,        std::nullopt,     std::move(body)};
}

} // namespace tidemark::services
