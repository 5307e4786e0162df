// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/ClinicStatus.h"

#include "rules/scales/Gad7.h"

#include "services/courses/SessionPlanning.h"
#include "services/scales/Scales.h"
#include "services/sessions/Amendments.h"
#include "services/sessions/AuditLogCheck.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/migration/Migrator.h"
#include "support/FolderBytes.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using test::SignedInClinic;

TEST(ClinicStatus, countsWhatTheClinicHolds) {
    SignedInClinic clinic;
    const Patient patient = clinic.orderedPatient();
    clinic.patient();
    SessionPlanning planning(clinic.open(), clinic.nurse);
    ASSERT_TRUE(planning.plan({patient.id, clinic.clock.now(), {}}).has_value());
    const auto cancelled =
        planning.plan({patient.id, clinic.clock.now(), {}, QStringLiteral("As agreed")}).value();
    ASSERT_TRUE(planning.cancel(cancelled.id, QStringLiteral("double")).has_value());
    ASSERT_TRUE(Scales(clinic.open(), clinic.nurse)
                    .record(patient.id, {}, rules::gad7().id, std::vector<std::optional<int>>(7, 0))
                    .has_value());
    const ClinicStatus status = clinicStatus(clinic.open(), clinic.administrator).value();
    EXPECT_EQ(status.clinicName, "Seaside Clinic");
    EXPECT_EQ(status.engine, "SQLCipher");
    EXPECT_TRUE(status.engineVersion.startsWith("4."));
    EXPECT_GE(status.schema, 2);
    EXPECT_EQ(status.staff, 3);
    EXPECT_EQ(status.patients, 2);
    EXPECT_EQ(status.sessions, 1);
    EXPECT_EQ(status.readings, 0);
    EXPECT_EQ(status.scaleResults, 1);
    EXPECT_EQ(status.auditLength, clinic.store().auditHead().length);
    EXPECT_EQ(status.auditHead.size(), 64);
}

TEST(ClinicStatus, tellsTheSignInBeforeThisOne) {
    SignedInClinic clinic;
    EXPECT_FALSE(clinicStatus(clinic.open(), clinic.administrator).value().lastSignIn.has_value());
    const Instant first = clinic.clock.now();
    clinic.clock.advance(std::chrono::hours(20));
    ASSERT_TRUE(clinic.signInAs(QStringLiteral("nora")).has_value());
    EXPECT_EQ(clinicStatus(clinic.open(), clinic.administrator).value().lastSignIn, first);
}

TEST(VerifyAuditLog, findsAHealthyClinicWhole) {
    SignedInClinic clinic;
    clinic.orderedPatient();
    const auto head = verifyAuditLog(clinic.open(), clinic.administrator);
    ASSERT_TRUE(head.has_value());
    EXPECT_EQ(*head, clinic.store().auditHead());
}

/// What somebody can do who holds the key and writes past the program.
void tamper(test::SignedInClinic& clinic, std::string_view script) {
    const QString file = clinic.open().folder().databaseFile();
    const auto key = clinic.open().key().databaseKey();
    ASSERT_TRUE(clinic.signOut().has_value());
    auto connection = storage::openDatabaseFile(
        file, key, {storage::OpenPlan::File::MustExist, storage::newestSchema(), false});
    ASSERT_TRUE(connection.has_value());
    ASSERT_TRUE((*connection)->execute(script).has_value());
}

/// What the check in parts says, with `meanwhile` between two parts. Each part is as small as it says.
Result<storage::AuditHead> verifyInParts(
    OpenClinic& clinic, const Actor& actor, const std::function<void()>& meanwhile = [] {}) {
    AuditLogCheck check(clinic, actor);
    const auto pages = check.begin();
    if (!pages) {
        return tl::unexpected(pages.error());
    }
    Result<void> last = check.takePages((*pages)());
    while (last && !check.isWhole()) {
        const qint64 entries = check.entriesChecked();
        const qint64 sessions = check.sessionsChecked();
        last = check.readOn();
        EXPECT_LE(check.entriesChecked() - entries, AuditLogCheck::entriesAtOnce);
        EXPECT_LE(check.sessionsChecked() - sessions, AuditLogCheck::sessionsAtOnce);
        meanwhile();
    }
    return last.map([&] { return clinic.store().auditHead(); });
}

TEST(VerifyAuditLog, inPartsSaysTheSameOfAHealthyClinic) {
    test::SessionClinic visit;
    visit.isSigned();
    const auto whole = verifyAuditLog(visit.clinic.open(), visit.clinic.administrator);
    EXPECT_EQ(verifyInParts(visit.clinic.open(), visit.clinic.administrator), whole);
    EXPECT_EQ(verifyInParts(visit.clinic.open(), visit.clinic.nurse).has_value(),
              verifyAuditLog(visit.clinic.open(), visit.clinic.nurse).has_value());
}

TEST(VerifyAuditLog, inPartsChecksWhatIsWrittenAndSignedMeanwhile) {
    test::SessionClinic visit;
    visit.left();
    int parts = 0;
    const auto meanwhile = [&] {
        ++parts;
        if (parts == 2) {
            (void)visit.sign();
        } else if (parts <= 4) {
            (void)visit.clinic.orderedPatient();
        }
    };
    const auto verified = verifyInParts(visit.clinic.open(), visit.clinic.administrator, meanwhile);
    ASSERT_TRUE(verified.has_value());
    EXPECT_GT(parts, 4);
}

/// All that lies in the clinic's folder, but the index of the log, which SQLite's readers share.
test::FolderBytes recordIn(const SignedInClinic& clinic) {
    test::FolderBytes all = test::bytesIn(clinic.folder());
    all.remove(QStringLiteral("clinic.db-shm"));
    return all;
}

TEST(VerifyAuditLog, writesNothingInOneGoAndInParts) {
    test::SessionClinic visit;
    visit.isSigned();
    const test::FolderBytes before = recordIn(visit.clinic);
    ASSERT_GT(before.value(QStringLiteral("clinic.db-wal")).size(), 0) << "there is something to move";
    const qint64 length = visit.auditLength();
    EXPECT_TRUE(verifyAuditLog(visit.clinic.open(), visit.clinic.administrator).has_value());
    EXPECT_TRUE(recordIn(visit.clinic) == before);
    EXPECT_TRUE(verifyInParts(visit.clinic.open(), visit.clinic.administrator).has_value());
    EXPECT_TRUE(recordIn(visit.clinic) == before);
    EXPECT_EQ(visit.auditLength(), length);
}

TEST(VerifyAuditLog, acceptsSignedAndAmendedSessions) {
    test::SessionClinic visit;
    visit.isSigned();
    ASSERT_TRUE(visit.run<services::Amendments>(visit.nurse())
                    .amendNote(visit.session, QStringLiteral("Driver was late"), QStringLiteral("Forgotten"))
                    .has_value());
    EXPECT_TRUE(verifyAuditLog(visit.clinic.open(), visit.clinic.administrator).has_value());
}

TEST(VerifyAuditLog, findsWhatWasAlteredPastTheProgram) {
    struct Case {
        const char* what;
        std::string_view script;
    };
    const std::vector<Case> cases{
        {"signer's name", "DROP TRIGGER session_signature_no_update;"
                          "UPDATE session_signature SET printed_name = 'Somebody Else';"},
        {"place in the chain", "DROP TRIGGER session_signature_no_update;"
                               "UPDATE session_signature SET ledger_sequence = ledger_sequence - 1;"},
        {"frozen body", "DROP TRIGGER session_version_no_update;"
                        "UPDATE session_version SET body = '00';"},
        {"a reading", "DROP TRIGGER session_reading_only_undone;"
                      "UPDATE session_reading SET systolic = 120;"},
        {"an old audit entry", "DROP TRIGGER audit_event_keeps_rows;"
                               "UPDATE audit_event SET action = 'nothing' WHERE seq = 3;"},
    };
    for (const Case& each : cases) {
        test::SessionClinic visit;
        visit.isSigned();
        tamper(visit.clinic, each.script);
        const auto opened = visit.clinic.signInAs(QStringLiteral("admin"));
        if (!opened) {
            EXPECT_EQ(opened.error().code, ErrorCode::AuditLogBroken) << each.what;
            continue;
        }
        const auto verified = verifyAuditLog(visit.clinic.open(), *opened);
        ASSERT_FALSE(verified.has_value()) << each.what;
        EXPECT_EQ(verified.error().code, ErrorCode::SignaturesDiffer) << each.what;
        EXPECT_EQ(verifyInParts(visit.clinic.open(), *opened), verified) << each.what;
    }
}

} // namespace
} // namespace tidemark::services
