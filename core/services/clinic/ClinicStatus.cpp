// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/ClinicStatus.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/sessions/Signing.h"
#include "storage/engine/sqlcipher/SelfTest.h"
#include "storage/repositories/clinic/ClinicCounts.h"
#include "storage/repositories/sessions/SessionListing.h"

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;

namespace {

/// Every signature stands over the bytes it was made for, at the place in the chain that it names.
Result<void> checkSignatures(OpenClinic& clinic, const Actor& actor) {
    const auto sessions = TIDEMARK_TRY(clinic.store().read(
        [](Connection& connection) { return storage::SessionListing::withSignatures(connection); }));
    const Signing signing(clinic, actor);
    for (const SessionId& session : sessions) {
        const auto signatures = TIDEMARK_TRY(signing.check(session));
        for (const CheckedSignature& signature : signatures) {
            const QString sequence = QString::number(signature.line.ledgerSequence);
            const auto hash = TIDEMARK_TRY(clinic.store().read([&](Connection& connection) {
                return storage::ledgerHashAt(connection, signature.line.ledgerSequence);
            }));
            if (!signature.valid || QString::fromLatin1(hash.toHex()) != signature.line.ledgerHead) {
                return fail(ErrorCode::LedgerBroken, {}, sequence);
            }
        }
    }
    return {};
}

} // namespace

Result<ClinicStatus> clinicStatus(OpenClinic& clinic, const Actor& actor) {
    TIDEMARK_TRY(authorize(actor, Command::ReadStatus));
    storage::Store& store = clinic.store();
    const auto counts = TIDEMARK_TRY(
        store.read([](Connection& connection) { return storage::ClinicCounts::load(connection); }));
    const auto lastSignIn = TIDEMARK_TRY(
        store.read([](Connection& connection) { return storage::signInBeforeThis(connection); }));
    ClinicStatus status;
    status.clinicName = store.clinic().name;
    status.engine = QStringLiteral("SQLCipher");
    status.engineVersion = storage::engineVersion().cipher;
    status.schema = store.read([](Connection& connection) { return connection.schemaVersion(); });
    status.staff = counts.staff;
    status.patients = counts.patients;
    status.sessions = counts.sessions;
    status.readings = counts.readings;
    status.scaleResults = counts.scaleResults;
    status.ledgerLength = store.ledgerHead().length;
    status.ledgerHead = QString::fromLatin1(store.ledgerHead().hash.toHex());
    status.lastSignIn = lastSignIn;
    return status;
}

Result<void> checkClinicFile(OpenClinic& clinic, const Actor& actor) {
    return authorize(actor, Command::ReadStatus).and_then([&] { return clinic.store().checkPages(); });
}

Result<storage::LedgerHead> verifyLedger(OpenClinic& clinic, const Actor& actor) {
    TIDEMARK_TRY(authorize(actor, Command::VerifyLedger));
    auto head = TIDEMARK_TRY(clinic.store().verify());
    // The walk saw the end of the chain that this program itself wrote last; a shorter one was cut meanwhile.
    if (head != clinic.store().ledgerHead()) {
        return fail(ErrorCode::LedgerRolledBack, {}, QString::number(head.length));
    }
    TIDEMARK_TRY(checkSignatures(clinic, actor));
    return head;
}

} // namespace tidemark::services
