// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/ClinicStatus.h"

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
    const auto sessions = clinic.store().read(
        [](Connection& connection) { return storage::SessionListing::withSignatures(connection); });
    if (!sessions) {
        return tl::unexpected(sessions.error());
    }
    const Signing signing(clinic);
    for (const SessionId& session : *sessions) {
        const auto signatures = signing.check(actor, session);
        if (!signatures) {
            return tl::unexpected(signatures.error());
        }
        for (const CheckedSignature& signature : *signatures) {
            const QString sequence = QString::number(signature.line.ledgerSequence);
            const auto hash = clinic.store().read([&](Connection& connection) {
                return storage::ledgerHashAt(connection, signature.line.ledgerSequence);
            });
            if (!hash) {
                return tl::unexpected(hash.error());
            }
            if (!signature.valid || QString::fromLatin1(hash->toHex()) != signature.line.ledgerHead) {
                return fail(ErrorCode::LedgerBroken, {}, sequence);
            }
        }
    }
    return {};
}

} // namespace

Result<ClinicStatus> clinicStatus(OpenClinic& clinic, const Actor& actor) {
    if (const auto right = authorize(actor, Command::ReadStatus); !right) {
        return tl::unexpected(right.error());
    }
    storage::Store& store = clinic.store();
    const auto counts =
        store.read([](Connection& connection) { return storage::ClinicCounts::load(connection); });
    const auto lastSignIn =
        store.read([](Connection& connection) { return storage::signInBeforeThis(connection); });
    if (!counts || !lastSignIn) {
        return tl::unexpected(counts ? lastSignIn.error() : counts.error());
    }
    ClinicStatus status;
    status.clinicName = store.clinic().name;
    status.engine = QStringLiteral("SQLCipher");
    status.engineVersion = storage::engineVersion().cipher;
    status.schema = store.read([](Connection& connection) { return connection.schemaVersion(); });
    status.staff = counts->staff;
    status.patients = counts->patients;
    status.sessions = counts->sessions;
    status.readings = counts->readings;
    status.scaleResults = counts->scaleResults;
    status.ledgerLength = store.ledgerHead().length;
    status.ledgerHead = QString::fromLatin1(store.ledgerHead().hash.toHex());
    status.lastSignIn = *lastSignIn;
    return status;
}

Result<void> checkClinicFile(OpenClinic& clinic, const Actor& actor) {
    return authorize(actor, Command::ReadStatus).and_then([&] { return clinic.store().checkPages(); });
}

Result<storage::LedgerHead> verifyLedger(OpenClinic& clinic, const Actor& actor) {
    if (const auto right = authorize(actor, Command::VerifyLedger); !right) {
        return tl::unexpected(right.error());
    }
    auto head = clinic.store().verify();
    if (!head) {
        return head;
    }
    // The walk saw the end of the chain that this program itself wrote last; a shorter one was cut meanwhile.
    if (*head != clinic.store().ledgerHead()) {
        return fail(ErrorCode::LedgerRolledBack, {}, QString::number(head->length));
    }
    const auto signatures = checkSignatures(clinic, actor);
    return signatures ? head : tl::unexpected(signatures.error());
}

} // namespace tidemark::services
