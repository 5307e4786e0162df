// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/AuditLogCheck.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/sessions/Signing.h"
#include "storage/repositories/clinic/ClinicCounts.h"
#include "storage/repositories/sessions/SessionListing.h"
#include "storage/Store.h"

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;

namespace {

/// Every signature is over the bytes it was made for, at the place in the chain that it names.
Result<void> checkSignatures(OpenClinic& clinic, const Actor& actor) {
    const auto sessions = TIDEMARK_TRY(clinic.store().read(
        [](Connection& connection) { return storage::SessionListing::withSignatures(connection); }));
    const Signing signing(clinic, actor);
    for (const SessionId& session : sessions) {
        const auto signatures = TIDEMARK_TRY(signing.check(session));
        for (const CheckedSignature& signature : signatures) {
            const QString sequence = QString::number(signature.line.auditSequence);
            const auto hash = TIDEMARK_TRY(clinic.store().read([&](Connection& connection) {
                return storage::auditHashAt(connection, signature.line.auditSequence);
            }));
            if (!signature.valid || QString::fromLatin1(hash.toHex()) != signature.line.auditHead) {
                return fail(ErrorCode::AuditLogBroken, {}, sequence);
            }
        }
    }
    return {};
}

} // namespace

Result<storage::AuditHead> verifyAuditLog(OpenClinic& clinic, const Actor& actor) {
    TIDEMARK_TRY(authorize(actor, Command::VerifyAuditLog));
    auto head = TIDEMARK_TRY(clinic.store().verify());
    // The walk saw the end of the chain that this program itself wrote last; a shorter one was cut meanwhile.
    if (head != clinic.store().auditHead()) {
        return fail(ErrorCode::AuditLogRolledBack, {}, QString::number(head.length));
    }
    TIDEMARK_TRY(checkSignatures(clinic, actor));
    return head;
}

} // namespace tidemark::services
