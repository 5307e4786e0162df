// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/Drill.h"

#include "services/sessions/Amendments.h"
#include "storage/audit/AuditLog.h"
#include "storage/engine/sqlcipher/DatabaseFile.h"
#include "storage/migration/Migrator.h"
#include "support/BackupStand.h"

#include <QFileInfo>

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::BackupStand;

struct DrillTest : testing::Test {
    BackupStand stand;
    test::SignedInClinic& clinic = stand.clinic();

    Result<DrillOutcome> rehearse(quint32 seed = 1) {
        return beginDrill(clinic.open(), clinic.nurse, {stand.target()}, seed).value().run();
    }
    void changeBehindTheProgramsBack(const char* sql) {
        const auto connection = storage::openDatabaseFile(
            clinic.open().folder().databaseFile(), clinic.open().key().databaseKey(),
            {storage::OpenPlan::File::IsOpen, storage::newestSchema(), false});
        ASSERT_TRUE((*connection)->execute(sql).has_value());
    }
};

TEST_F(DrillTest, provesThatTheNewestBackupCanBeRestored) {
    const BackupMade made = stand.backUp();
    const DrillOutcome outcome = rehearse().value();
    EXPECT_FALSE(outcome.fault.has_value());
    EXPECT_EQ(outcome.drill.file, made.file);
    EXPECT_EQ(outcome.drill.sessions, 1) << "as many as there are";
    EXPECT_EQ(outcome.madeAt, made.madeAt);
    EXPECT_FALSE(QFileInfo::exists(clinic.open().folder().workFolder() + u"-drill"_s)) << "nothing is left";
}

TEST_F(DrillTest, comparesThreeSessionsWhereThereAreMore) {
    for (int i = 0; i < 3; ++i) {
        stand.sessions.wait(3 * 24 * 60);
        stand.sessions.session = stand.sessions.plan();
        stand.sessions.isSigned();
    }
    (void)stand.backUp();
    EXPECT_EQ(rehearse().value().drill.sessions, sessionsOfDrill);
}

TEST_F(DrillTest, leavesItsResultInTheAuditLog) {
    (void)stand.backUp();
    const DrillOutcome outcome = rehearse().value();
    ASSERT_TRUE(takeDrill(clinic.open(), clinic.nurse, outcome).has_value());
    const auto last =
        clinic.store()
            .read([](storage::Connection& connection) { return storage::AuditLog::last(connection, 1); })
            .value();
    EXPECT_EQ(last[0].line.action, QString(actions::backupDrill));
    EXPECT_TRUE(last[0].line.body.contains(outcome.drill.file.toUtf8()));
    const BackupState state = stand.backups().state().value();
    ASSERT_TRUE(state.lastProven.has_value());
    EXPECT_EQ(state.lastProven->at, clinic.clock.now());
}

TEST_F(DrillTest, aDamagedBackupIsAnOutcomeAndProvesNothing) {
    const QString path = BackupStand::pathOf(stand.backUp());
    QByteArray bytes = test::bytesOf(path);
    bytes[bytes.size() - 5000] = static_cast<char>(bytes[bytes.size() - 5000] ^ 4);
    test::writeBytes(path, bytes);
    const DrillOutcome outcome = rehearse().value();
    ASSERT_TRUE(outcome.fault.has_value());
    EXPECT_EQ(outcome.fault->code, ErrorCode::BackupDamaged);
    EXPECT_EQ(outcome.drill.fault, u"BackupDamaged"_s);
    ASSERT_TRUE(takeDrill(clinic.open(), clinic.nurse, outcome).has_value());
    EXPECT_FALSE(stand.backups().state().value().lastProven.has_value());
    EXPECT_TRUE(stand.backups().state().value().lastDrill.has_value());
}

TEST_F(DrillTest, aSessionThatWasChangedPastTheAuditLogIsFound) {
    (void)stand.backUp();
    changeBehindTheProgramsBack("DROP TRIGGER session_signature_no_delete; DELETE FROM session_signature;");
    const DrillOutcome outcome = rehearse().value();
    ASSERT_TRUE(outcome.fault.has_value());
    EXPECT_EQ(outcome.fault->code, ErrorCode::BackupDiffers);
    EXPECT_EQ(outcome.fault->detail, u"1"_s);
}

TEST_F(DrillTest, aSessionThatSomebodyAmendedSinceIsNotCalledDifferent) {
    (void)stand.backUp();
    ASSERT_TRUE(stand.sessions.run<Amendments>(clinic.nurse)
                    .amendNote(stand.sessions.session, u"Called in the evening, well"_s, u"Asked to"_s)
                    .has_value());
    const DrillOutcome outcome = rehearse().value();
    EXPECT_FALSE(outcome.fault.has_value());
    EXPECT_EQ(outcome.drill.sessions, 0);
}

TEST_F(DrillTest, withoutABackupNothingIsRehearsed) {
    EXPECT_EQ(rehearse().error().code, ErrorCode::BackupMissing);
    EXPECT_EQ(beginDrill(clinic.open(), clinic.nurse, {}, 1).error().code, ErrorCode::BackupTargetMissing);
    EXPECT_EQ(
        beginDrill(clinic.open(), clinic.nurse, {stand.place(u"drawer"_s)}, 1).value().run().error().code,
        ErrorCode::BackupTargetMissing);
    EXPECT_EQ(beginDrill(clinic.open(), Actor{}, {stand.target()}, 1).error().code, ErrorCode::NotSignedIn);
}

} // namespace
} // namespace tidemark::services
