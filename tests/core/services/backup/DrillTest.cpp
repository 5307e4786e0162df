// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/Drill.h"

#include "services/clinic/ClinicAccess.h"
#include "services/sessions/Amendments.h"
#include "storage/audit/AuditLog.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/migration/Migrator.h"
#include "support/BackupStand.h"
#include "support/OnlyReadFolder.h"

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
    EXPECT_TRUE(stand.workFolders().isEmpty()) << "nothing is left";
}

TEST_F(DrillTest, rehearsesBesideAClinicThatIsOnlyRead) {
    const BackupMade made = stand.backUp();
    test::must(clinic.signOut());
    const QTemporaryDir elsewhere;
    ASSERT_TRUE(QFile::setPermissions(elsewhere.path(), QFile::Permissions(0x7777)));
    ASSERT_TRUE(QFile::setPermissions(BackupStand::pathOf(made), QFile::Permissions(0x6444)));
    ASSERT_TRUE(QFile::setPermissions(stand.place({}), QFile::Permissions(0x7555)));
    const test::OnlyReadFolder medium(clinic.folder());
    ASSERT_TRUE(clinic.signInAs(u"admin"_s).has_value());
    ASSERT_TRUE(clinic.store().isOnlyRead());
    storage::BackupSource source = stand.source();
    source.workFolder = elsewhere.filePath(u"work"_s);
    const auto outcome =
        DrillJob(std::make_shared<storage::BackupSource>(std::move(source)), {stand.target()}, {}, 1).run();
    ASSERT_TRUE(outcome.has_value()) << errorName(outcome.error().code).toStdString();
    EXPECT_FALSE(outcome->fault.has_value()) << errorName(outcome->fault->code).toStdString();
    EXPECT_EQ(outcome->drill.sessions, 1);
    test::must(clinic.signOut());
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
    EXPECT_EQ(outcome.drill.finished, 1);
    ASSERT_TRUE(takeDrill(clinic.open(), clinic.nurse, outcome).has_value());
    EXPECT_FALSE(stand.backups().state().value().lastProven.has_value()) << "nothing was compared";
    EXPECT_TRUE(stand.backups().state().value().lastDrill.has_value());
}

TEST_F(DrillTest, aClinicWithoutASessionIsProvenByItsPages) {
    test::SignedInClinic empty;
    const QString stick = stand.place(u"second"_s);
    ASSERT_TRUE(QDir().mkpath(stick));
    Backups backups(empty.open(), empty.administrator);
    test::must(backups.take(backups.beginInto(stick).value().run().value()));
    const auto outcome = beginDrill(empty.open(), empty.administrator, {stick}, 1).value().run().value();
    test::must(takeDrill(empty.open(), empty.administrator, outcome));
    EXPECT_EQ(outcome.drill.finished, 0);
    EXPECT_TRUE(backups.state().value().lastProven.has_value());
}

TEST_F(DrillTest, aDamagedNewestOneIsNotReplacedByAnOlderOne) {
    (void)stand.backUp();
    clinic.clock.advance(std::chrono::hours(1));
    const BackupMade newest = stand.backUp();
    test::writeBytes(BackupStand::pathOf(newest), "");
    const DrillOutcome outcome = rehearse().value();
    ASSERT_TRUE(outcome.fault.has_value());
    EXPECT_EQ(outcome.fault->code, ErrorCode::BackupDamaged);
    EXPECT_EQ(outcome.drill.file, newest.file);
}

TEST_F(DrillTest, aNewestOneThatIsGoneIsAFault) {
    (void)stand.backUp();
    clinic.clock.advance(std::chrono::hours(1));
    const BackupMade newest = stand.backUp();
    ASSERT_TRUE(QFile::remove(BackupStand::pathOf(newest)));
    const DrillOutcome outcome = rehearse().value();
    ASSERT_TRUE(outcome.fault.has_value());
    EXPECT_EQ(*outcome.fault, (Error{ErrorCode::BackupMissing, {}, u"newest"_s}));
    EXPECT_EQ(outcome.drill.file, newest.file);
}

TEST_F(DrillTest, aNewerOneInADrawerIsNamed) {
    const QString drawer = stand.place(u"second"_s);
    ASSERT_TRUE(QDir().mkpath(drawer));
    const BackupMade here = stand.backUp();
    clinic.clock.advance(std::chrono::hours(1));
    auto away = stand.backups().beginInto(drawer).value().run().value();
    test::must(stand.backups().take(away));
    const auto job = beginDrill(clinic.open(), clinic.nurse, {stand.target(), drawer}, 1).value();
    EXPECT_FALSE(job.run().value().newerAway.has_value());
    ASSERT_TRUE(QDir().rename(drawer, stand.place(u"drawer"_s)));
    const DrillOutcome outcome = job.run().value();
    EXPECT_FALSE(outcome.fault.has_value());
    EXPECT_EQ(outcome.drill.file, here.file);
    EXPECT_EQ(outcome.newerAway, away[0].made);
}

TEST_F(DrillTest, oneOfAnotherLineIsNotTheClinicsNewest) {
    // Restored from the first, the clinic never had what the second has.
    const BackupMade first = stand.backUp();
    clinic.clock.advance(std::chrono::hours(1));
    (void)clinic.patient(u"Later"_s, u"Lou"_s);
    (void)stand.backUp();
    const RestoreForm form = stand.restoreForm(BackupStand::pathOf(first));
    ASSERT_TRUE(stand.restore(form).has_value());
    auto restored =
        signIn(form.newFolder, u"admin"_s, test::SignedInClinic::passphrase, clinic.clock, test::cheapKdf)
            .value();
    const auto outcome =
        beginDrill(*restored.clinic, restored.actor, {stand.target()}, 1).value().run().value();
    EXPECT_FALSE(outcome.fault.has_value());
    EXPECT_EQ(outcome.drill.file, first.file);
}

TEST_F(DrillTest, thatTheClinicCannotBeReadIsNoFaultOfTheBackup) {
    (void)stand.backUp();
    changeBehindTheProgramsBack("ALTER TABLE session_signature RENAME TO elsewhere;");
    const auto outcome = rehearse();
    ASSERT_FALSE(outcome.has_value());
    EXPECT_NE(outcome.error().code, ErrorCode::BackupDiffers);
}

TEST_F(DrillTest, withoutABackupNothingIsProvenAndThatIsNoted) {
    EXPECT_EQ(rehearse().value().fault->code, ErrorCode::BackupMissing);
    const auto away =
        beginDrill(clinic.open(), clinic.nurse, {stand.place(u"drawer"_s)}, 1).value().run().value();
    EXPECT_EQ(away.fault->code, ErrorCode::BackupTargetMissing);
    ASSERT_TRUE(takeDrill(clinic.open(), clinic.nurse, away).has_value());
    EXPECT_EQ(stand.backups().state().value().lastDrill->fault, u"BackupTargetMissing"_s);
    EXPECT_EQ(beginDrill(clinic.open(), clinic.nurse, {}, 1).error().code, ErrorCode::BackupTargetMissing);
    EXPECT_EQ(beginDrill(clinic.open(), Actor{}, {stand.target()}, 1).error().code, ErrorCode::NotSignedIn);
}

TEST_F(DrillTest, theLastOneIsTheLastWhateverTheClockSaid) {
    (void)stand.backUp();
    const Instant right = clinic.clock.now();
    clinic.clock.set(right + std::chrono::hours(24 * 365));
    test::must(takeDrill(clinic.open(), clinic.nurse, rehearse().value()));
    clinic.clock.set(right);
    DrillOutcome failed;
    failed.drill.fault = u"BackupDamaged"_s;
    test::must(takeDrill(clinic.open(), clinic.nurse, failed));
    test::must(takeDrill(clinic.open(), clinic.nurse, failed));
    EXPECT_EQ(stand.backups().state().value().lastDrill->fault, u"BackupDamaged"_s);
}

} // namespace
} // namespace tidemark::services
