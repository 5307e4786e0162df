// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/SignatureByLog.h"

#include "base/Try.h"
#include "rules/record/SignedMessage.h"
#include "services/clinic/StaffKeys.h"
#include "storage/repositories/clinic/PersonEntries.h"

namespace tidemark::services {
namespace {

/// What a full disk did not take is entered between the head that was signed and the entry of the signature.
constexpr qint64 mostOwed = 256;

bool isEntryOf(const storage::AuditEntry& entry, const SessionId& session) {
    return entry.line.action == QString(actions::sessionSign) && entry.line.entityId == session.text();
}

Result<std::optional<storage::AuditEntry>> signEntry(storage::Connection& connection,
                                                     const SessionId& session, qint64 after) {
    using Found = Result<std::optional<storage::AuditEntry>>;
    for (qint64 sequence = after + 1; sequence <= after + mostOwed; ++sequence) {
        auto entry = storage::AuditLog::entry(connection, sequence);
        if (!entry) {
            // The log ends before it: no entry says that this was signed.
            return entry.error().code == ErrorCode::NotFound ? Found(std::nullopt)
                                                             : tl::unexpected(entry.error());
        }
        if (isEntryOf(*entry, session)) {
            return std::optional(*std::move(entry));
        }
    }
    return std::nullopt;
}

} // namespace

Result<bool> isSignedByLog(storage::Connection& connection, const SessionId& session,
                           const SignatureLine& line) {
    const auto entry = TIDEMARK_TRY(signEntry(connection, session, line.auditSequence));
    if (!entry || entry->line.actor != line.signer || entry->line.body != rules::signEntryBody(line)) {
        return false;
    }
    StaffKeys keys;
    const auto entries = TIDEMARK_TRY(storage::PersonEntries::ofPerson(connection, line.signer));
    for (const storage::AuditEntry& each : entries) {
        keys.take(each);
    }
    return keys.keyAt(line.signer, entry->sequence) == line.publicKey;
}

} // namespace tidemark::services
