// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/ClinicStatus.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "storage/engine/SelfTest.h"
#include "storage/repositories/clinic/ClinicCounts.h"
#include "storage/Store.h"

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;

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
    status.auditLength = store.auditHead().length;
    status.auditHead = QString::fromLatin1(store.auditHead().hash.toHex());
    status.lastSignIn = lastSignIn;
    return status;
}

Result<void> checkClinicFile(OpenClinic& clinic, const Actor& actor) {
    return authorize(actor, Command::ReadStatus).and_then([&] { return clinic.store().checkPages(); });
}

} // namespace tidemark::services
