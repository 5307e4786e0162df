// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/Backups.h"

#include "services/clinic/ClinicAccess.h"
#include "services/clinic/Seating.h"
#include "storage/audit/AuditLog.h"
#include "support/BackupStand.h"

#include <QFileInfo>

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using test::BackupStand;
using testing::ElementsAre;

struct BackupsTest : testing::Test {
    BackupStand stand;
    test::SignedInClinic& clinic = stand.clinic();

    Backups backups() { return stand.backups(); }
    Backups ofNurse() { return stand.backupsOf(clinic.nurse); }
    BackupTarget onlyTarget() { return backups().targets().value().at(0); }
    void wait(int hours) { clinic.clock.advance(std::chrono::hours(hours)); }
    void change() { (void)clinic.patient(u"Later"_s, QString::number(++m_changes)); }
    std::vector<TargetOutcome> backUp() {
        const auto made = backups().begin().value().run().value();
        test::must(backups().take(made));
        return made;
    }
    [[nodiscard]] QStringList files() const {
        return QDir(stand.target()).entryList({u"*.tidemark-backup"_s}, QDir::Files);
    }
    /// One backup a day at most is kept from now on.
    void keepOneDay() {
        ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
        ASSERT_TRUE(backups().setRules({u"1"_s, u"1"_s, u"0"_s, u"0"_s, u"0"_s, u"24"_s}).has_value());
    }
    std::vector<storage::AuditEntry> entries(const QString& action) {
        std::vector<storage::AuditEntry> found;
        const auto last = clinic.store().read(
            [](storage::Connection& connection) { return storage::AuditLog::last(connection, 500); });
        for (const storage::AuditEntry& entry : last.value()) {
            if (entry.line.action == action) {
                found.push_back(entry);
            }
        }
        return found;
    }

private:
    int m_changes = 0;
};

TEST_F(BackupsTest, comeEveryFourHoursAndTurnRedAfterADay) {
    EXPECT_EQ(ofNurse().rules().value(), (BackupRules{4, 7, 4, 12, 10, 24}));
    ASSERT_TRUE(backups().setRules({u"2"_s, u"14"_s, u"8"_s, u"24"_s, u"6"_s, u"36"_s}).has_value());
    EXPECT_EQ(ofNurse().rules().value(), (BackupRules{2, 14, 8, 24, 6, 36}));
    EXPECT_EQ(entries(actions::backupRules).size(), 1U);
}

TEST_F(BackupsTest, rulesOutsideTheirRangeAreRefusedByTheirField) {
    const BackupRulesForm good{u"4"_s, u"7"_s, u"4"_s, u"12"_s, u"10"_s, u"24"_s};
    const auto fieldOf = [&](QString BackupRulesForm::*member, const QString& typed) {
        BackupRulesForm form = good;
        form.*member = typed;
        const auto set = backups().setRules(form);
        return set ? QString() : set.error().field;
    };
    EXPECT_EQ(fieldOf(&BackupRulesForm::everyHours, u"0"_s), u"backup-hours"_s);
    EXPECT_EQ(fieldOf(&BackupRulesForm::everyHours, u"25"_s), u"backup-hours"_s);
    EXPECT_EQ(fieldOf(&BackupRulesForm::keepDays, u"0"_s), u"backup-days"_s);
    EXPECT_EQ(fieldOf(&BackupRulesForm::keepWeeks, u"-1"_s), u"backup-weeks"_s);
    EXPECT_EQ(fieldOf(&BackupRulesForm::keepMonths, u"61"_s), u"backup-months"_s);
    EXPECT_EQ(fieldOf(&BackupRulesForm::keepYears, u"many"_s), u"backup-years"_s);
    EXPECT_EQ(fieldOf(&BackupRulesForm::alarmHours, u"169"_s), u"backup-alarm"_s);
    EXPECT_EQ(backups().rules().value(), BackupRules()) << "a refusal leaves nothing";
}

TEST_F(BackupsTest, rulesAndFoldersAreTheAdministratorsAndBackingUpIsEverybodys) {
    for (const Actor& actor : {clinic.nurse, clinic.psychiatrist}) {
        Backups theirs(clinic.open(), actor);
        EXPECT_EQ(theirs.setRules({}).error().code, ErrorCode::NotPermitted);
        EXPECT_EQ(theirs.addTarget(stand.target()).error().code, ErrorCode::NotPermitted);
        EXPECT_EQ(theirs.removeTarget(stand.target()).error().code, ErrorCode::NotPermitted);
        const auto made = theirs.beginInto(stand.target()).value().run().value();
        EXPECT_TRUE(theirs.take(made).has_value());
        wait(1);
    }
    Backups nobodys(clinic.open(), Actor{});
    EXPECT_EQ(nobodys.beginInto(stand.target()).error().code, ErrorCode::NotSignedIn);
    EXPECT_EQ(nobodys.state().error().code, ErrorCode::NotSignedIn);
}

TEST_F(BackupsTest, aFolderMustBeThereAndOutsideOfTheClinic) {
    EXPECT_EQ(backups().addTarget({}).error().code, ErrorCode::Empty);
    EXPECT_EQ(backups().addTarget(u"stick"_s).error().code, ErrorCode::BackupTargetMissing);
    EXPECT_EQ(backups().addTarget(stand.place(u"drawer"_s)).error().code, ErrorCode::BackupTargetMissing);
    EXPECT_EQ(backups().addTarget(clinic.folder()).error().code, ErrorCode::BackupTargetInside);
    QDir(clinic.folder()).mkdir(u"inside"_s);
    EXPECT_EQ(backups().addTarget(clinic.folder() + u"/inside"_s).error().code,
              ErrorCode::BackupTargetInside);
    ASSERT_TRUE(backups().addTarget(stand.target() + u"/"_s).has_value());
    EXPECT_EQ(backups().addTarget(stand.target()).error().code, ErrorCode::Duplicate);
    ASSERT_TRUE(QFile::link(stand.target(), stand.place(u"other-name"_s)));
    EXPECT_EQ(backups().addTarget(stand.place(u"other-name"_s)).error().code, ErrorCode::Duplicate);
    EXPECT_EQ(onlyTarget().folder, stand.target());
    EXPECT_EQ(entries(actions::backupTargetAdd).size(), 1U);
}

TEST_F(BackupsTest, intoAnyFolderGoNoneIntoTheClinicsOwn) {
    EXPECT_EQ(backups().beginInto(stand.place(u"drawer"_s)).error().code, ErrorCode::BackupTargetMissing);
    EXPECT_EQ(backups().beginInto(clinic.folder()).error().code, ErrorCode::BackupTargetInside);
    const QString work = clinic.folder() + u"/backup-work-abc123"_s;
    ASSERT_TRUE(QDir().mkpath(work));
    EXPECT_EQ(backups().beginInto(work).error().code, ErrorCode::BackupTargetInside);
    ASSERT_TRUE(QFile::link(clinic.folder(), stand.place(u"other-name"_s)));
    EXPECT_EQ(backups().beginInto(stand.place(u"other-name"_s)).error().code, ErrorCode::BackupTargetInside);
}

TEST_F(BackupsTest, aFolderThatIsRemovedFromTheListKeepsItsBackups) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    (void)backUp();
    ASSERT_TRUE(backups().removeTarget(stand.target()).has_value());
    EXPECT_TRUE(backups().targets().value().empty());
    EXPECT_EQ(backups().removeTarget(stand.target()).error().code, ErrorCode::NotFound);
    EXPECT_EQ(QDir(stand.target()).entryList(QDir::Files).size(), 1);
    EXPECT_EQ(backups().begin().error().code, ErrorCode::BackupTargetMissing);
}

TEST_F(BackupsTest, eachIsAnEntryOfTheAuditLogThatNamesItsHead) {
    const storage::AuditHead head = clinic.store().auditHead();
    const BackupMade made = stand.backUp();
    EXPECT_EQ(made.auditLength, head.length);
    EXPECT_EQ(made.auditHead, head.hash);
    ASSERT_EQ(entries(actions::backupMake).size(), 1U);
    EXPECT_TRUE(entries(actions::backupMake)[0].line.body.contains(made.auditHead));
    EXPECT_THAT(backups().made().value(), ElementsAre(made));
}

TEST_F(BackupsTest, areDueWhenSomethingWasRecordedAndFourHoursWentBy) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    EXPECT_TRUE(onlyTarget().due) << "the first one at once";
    (void)backUp();
    EXPECT_FALSE(onlyTarget().behind);
    wait(5);
    EXPECT_FALSE(onlyTarget().due) << "nothing was recorded";
    ASSERT_TRUE(noteComing(clinic.store(), clinic.nurse, actions::signIn).has_value());
    EXPECT_FALSE(onlyTarget().behind) << "coming and going are not what a backup is for";
    change();
    EXPECT_TRUE(onlyTarget().due);
    (void)backUp();
    change();
    EXPECT_TRUE(onlyTarget().behind);
    EXPECT_FALSE(onlyTarget().due);
    clinic.clock.advance(std::chrono::hours(4) - std::chrono::milliseconds(1));
    EXPECT_FALSE(onlyTarget().due);
    clinic.clock.advance(std::chrono::milliseconds(1));
    EXPECT_TRUE(onlyTarget().due);
}

TEST_F(BackupsTest, aClockThatWasWrongForAMomentStopsNoBackup) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    const Instant right = clinic.clock.now();
    wait(24 * 365);
    change();
    (void)backUp();
    clinic.clock.set(right);
    change();
    EXPECT_TRUE(onlyTarget().due) << "made in a year that has not come";
    (void)backUp();
    EXPECT_FALSE(onlyTarget().due);
    EXPECT_EQ(onlyTarget().last->madeAt, right);
}

TEST_F(BackupsTest, atTheEndOfTheDayWhatIsBehindIsDue) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    (void)backUp();
    EXPECT_FALSE(backups().beginDue(true).value().has_value());
    change();
    EXPECT_FALSE(backups().beginDue().value().has_value());
    EXPECT_TRUE(backups().beginDue(true).value().has_value());
}

TEST_F(BackupsTest, aStickThatIsNotThereStopsNoOtherFolderAndIsCaughtUp) {
    const QString second = stand.place(u"second"_s);
    ASSERT_TRUE(QDir().mkpath(second));
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    wait(1);
    ASSERT_TRUE(backups().addTarget(second).has_value());
    (void)backUp();
    ASSERT_TRUE(QDir().rename(second, stand.place(u"drawer"_s)));
    wait(5);
    change();
    const auto made = backUp();
    ASSERT_EQ(made.size(), 2U);
    EXPECT_EQ(made[0].folder, second) << "what is not there is said";
    EXPECT_EQ(made[0].fault->code, ErrorCode::BackupTargetMissing);
    EXPECT_TRUE(made[1].made.has_value());
    const auto targets = backups().targets().value();
    EXPECT_FALSE(targets[0].behind);
    EXPECT_FALSE(targets[1].isThere);
    EXPECT_TRUE(targets[1].behind);
    ASSERT_TRUE(QDir().rename(stand.place(u"drawer"_s), second));
    const auto job = backups().beginDue().value();
    ASSERT_TRUE(job.has_value());
    EXPECT_EQ(job->folders(), QStringList{second});
}

TEST_F(BackupsTest, aFolderThatFailsStopsNoOther) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    auto job = backups().begin().value();
    ASSERT_TRUE(QDir().rename(stand.target(), stand.place(u"pulled"_s)));
    const auto made = job.run().value();
    ASSERT_TRUE(made[0].fault.has_value());
    EXPECT_EQ(made[0].fault->code, ErrorCode::BackupTargetMissing);
    EXPECT_TRUE(backups().take(made).has_value());
    EXPECT_TRUE(entries(actions::backupMake).empty());
}

TEST_F(BackupsTest, whatIsNoLongerKeptGoesFromTheFolderAndFromTheList) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    ASSERT_TRUE(backups().setRules({u"4"_s, u"2"_s, u"0"_s, u"0"_s, u"0"_s, u"24"_s}).has_value());
    test::writeBytes(stand.target() + u"/letter.txt"_s, "Dear all");
    for (int day = 0; day < 4; ++day) {
        change();
        (void)backUp();
        wait(2);
        change();
        (void)backUp();
        wait(22);
    }
    EXPECT_EQ(QDir(stand.target()).entryList({u"*.tidemark-backup"_s}).size(), 2);
    EXPECT_TRUE(QFileInfo::exists(stand.target() + u"/letter.txt"_s));
    const auto kept = backups().made().value();
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(stand.verdictOn(BackupStand::pathOf(kept[0])), test::whole);
    EXPECT_EQ(stand.verdictOn(BackupStand::pathOf(kept[1])), test::whole);
}

TEST_F(BackupsTest, aFileThatSomebodyRemovedIsMadeAnew) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    (void)backUp();
    ASSERT_TRUE(QFile::remove(BackupStand::pathOf(*onlyTarget().last)));
    EXPECT_FALSE(onlyTarget().last.has_value());
    EXPECT_TRUE(onlyTarget().due);
}

TEST_F(BackupsTest, onTheClinicsOwnDiskAreNoBackupForTheStatusLine) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    (void)backUp();
    EXPECT_FALSE(onlyTarget().offDisk);
    EXPECT_FALSE(backups().state().value().lastOffDisk.has_value());
    EXPECT_TRUE(backups().state().value().tooOld);
}

struct OffDiskTest : BackupsTest {
    void SetUp() override {
        stand.otherDisks = QStringList{stand.target()};
        ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
        (void)backUp();
    }
};

TEST_F(OffDiskTest, turnsRedAfterTheLimitWhenSomethingWasRecorded) {
    EXPECT_TRUE(onlyTarget().offDisk);
    EXPECT_FALSE(backups().state().value().tooOld);
    wait(100);
    EXPECT_FALSE(backups().state().value().tooOld) << "nothing that it does not have";
    change();
    EXPECT_TRUE(backups().state().value().tooOld);
    (void)backUp();
    change();
    clinic.clock.advance(std::chrono::hours(24) - std::chrono::milliseconds(1));
    EXPECT_FALSE(backups().state().value().tooOld);
    clinic.clock.advance(std::chrono::milliseconds(1));
    EXPECT_TRUE(backups().state().value().tooOld);
}

TEST_F(OffDiskTest, theEmptyPlaceOfAStickIsNotTheStick) {
    // The stick is pulled; what is left is the folder that it was hung into, on the clinic's own disk.
    ASSERT_TRUE(QFile::remove(BackupStand::pathOf(*onlyTarget().last)));
    stand.otherDisks.clear();
    EXPECT_FALSE(onlyTarget().isThere);
    EXPECT_TRUE(backups().state().value().lastOffDisk.has_value()) << "the stick has it still";
    change();
    wait(5);
    EXPECT_FALSE(backups().beginDue().value().has_value());
    EXPECT_EQ(backUp()[0].fault->code, ErrorCode::BackupTargetMissing);
    EXPECT_TRUE(files().isEmpty()) << "nothing is written into the clinic's own disk by mistake";
}

TEST_F(OffDiskTest, aFileThatIsGoneFromTheStickIsNoBackup) {
    ASSERT_TRUE(QFile::remove(BackupStand::pathOf(*onlyTarget().last)));
    EXPECT_TRUE(onlyTarget().isThere) << "on another disk still";
    EXPECT_FALSE(backups().state().value().lastOffDisk.has_value());
    EXPECT_TRUE(backups().made().value().empty());
}

TEST_F(OffDiskTest, aFileThatWasCutIsNoBackup) {
    const QString path = BackupStand::pathOf(*onlyTarget().last);
    ASSERT_TRUE(QFile::resize(path, QFileInfo(path).size() / 2));
    EXPECT_FALSE(backups().state().value().lastOffDisk.has_value());
    EXPECT_TRUE(onlyTarget().due);
}

TEST_F(BackupsTest, ofAFolderThatNobodyHasSeenNothingIsSaid) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    const auto unseen = backups().targets(BackupSights()).value();
    EXPECT_FALSE(unseen[0].isSeen);
    EXPECT_FALSE(backups().beginDue(BackupSights(), {}).value().has_value());
}

TEST_F(BackupsTest, aFolderThatFailedRests) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    const auto sights = backups().look().value();
    EXPECT_TRUE(backups().beginDue(sights, {}).value().has_value());
    EXPECT_FALSE(backups().beginDue(sights, {false, {stand.target()}}).value().has_value());
}

// What is removed, and what never is.

TEST_F(BackupsTest, aClockThatWasThreeHoursFastCostsNoBackup) {
    keepOneDay();
    const Instant right = clinic.clock.now();
    wait(3);
    change();
    const QString fast = backUp()[0].made->file;
    clinic.clock.set(right + std::chrono::hours(2));
    for (int time = 0; time < 3; ++time) {
        clinic.clock.advance(std::chrono::minutes(1));
        change();
        const auto outcome = backUp()[0];
        EXPECT_TRUE(QFileInfo::exists(BackupStand::pathOf(*outcome.made))) << "what was just made";
        EXPECT_FALSE(outcome.removed.contains(outcome.made->file));
        EXPECT_TRUE(files().contains(fast)) << "of a time that has not come";
        EXPECT_FALSE(onlyTarget().behind);
    }
    EXPECT_EQ(files().size(), 2);
}

TEST_F(BackupsTest, whatARestoreLeftBehindIsNotRemoved) {
    keepOneDay();
    change();
    const QString before = BackupStand::pathOf(*backUp()[0].made);
    change();
    wait(1);
    const QString lost = test::BackupStand::pathOf(stand.backUp());
    services::RestoreForm form = stand.restoreForm(before);
    ASSERT_TRUE(stand.restore(form).has_value());
    auto restored =
        signIn(form.newFolder, u"admin"_s, test::SignedInClinic::passphrase, clinic.clock, test::cheapKdf)
            .value();
    clinic.clock.advance(std::chrono::hours(4));
    for (int time = 0; time < 3; ++time) {
        clinic.clock.advance(std::chrono::minutes(1));
        Backups theirs(*restored.clinic, restored.actor);
        test::must(theirs.setRules({u"1"_s, u"1"_s, u"0"_s, u"0"_s, u"0"_s, u"24"_s}));
        const auto outcome = theirs.begin().value().run().value();
        test::must(theirs.take(outcome));
        EXPECT_THAT(outcome[0].otherLine, ElementsAre(QFileInfo(lost).fileName()));
        EXPECT_TRUE(QFileInfo::exists(lost)) << "the only copy of what the restore left out";
    }
    EXPECT_FALSE(QFileInfo::exists(before)) << "one that it goes on from";
}

TEST_F(BackupsTest, aCutOneReplacesNoWholeOne) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    ASSERT_TRUE(backups().setRules({u"1"_s, u"7"_s, u"0"_s, u"0"_s, u"0"_s, u"24"_s}).has_value());
    const QString whole = stand.place(u"whole"_s);
    const QString early = BackupStand::pathOf(*backUp()[0].made);
    ASSERT_TRUE(QFile::copy(early, whole));
    change();
    wait(1);
    const QString late = BackupStand::pathOf(*backUp()[0].made);
    ASSERT_FALSE(QFileInfo::exists(early));
    ASSERT_TRUE(QFile::copy(whole, early));
    ASSERT_TRUE(QFile::resize(late, QFileInfo(late).size() - 1));
    wait(24);
    change();
    const auto outcome = backUp()[0];
    EXPECT_THAT(outcome.unsound, ElementsAre(QFileInfo(late).fileName()));
    EXPECT_TRUE(QFileInfo::exists(early)) << "of its day the only whole one";
}

TEST_F(BackupsTest, oneIsRemovedOnlyAfterItsSuccessorWasReadAgain) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    ASSERT_TRUE(backups().setRules({u"1"_s, u"7"_s, u"0"_s, u"0"_s, u"0"_s, u"24"_s}).has_value());
    const QString whole = stand.place(u"whole"_s);
    const QString early = BackupStand::pathOf(*backUp()[0].made);
    ASSERT_TRUE(QFile::copy(early, whole));
    change();
    wait(1);
    const QString late = BackupStand::pathOf(*backUp()[0].made);
    ASSERT_TRUE(QFile::copy(whole, early));
    // Its size is right and its head is whole: only who reads all of it knows.
    QByteArray bytes = test::bytesOf(late);
    bytes[bytes.size() - 5000] = static_cast<char>(bytes[bytes.size() - 5000] ^ 4);
    test::writeBytes(late, bytes);
    wait(24);
    change();
    const auto outcome = backUp()[0];
    EXPECT_THAT(outcome.unsound, ElementsAre(QFileInfo(late).fileName()));
    EXPECT_TRUE(outcome.removed.isEmpty());
    EXPECT_TRUE(QFileInfo::exists(early));
    EXPECT_TRUE(QFileInfo::exists(late));
}

TEST_F(BackupsTest, aFileThatSomebodyGaveAnotherNameIsTheirs) {
    keepOneDay();
    const QString path = BackupStand::pathOf(*backUp()[0].made);
    const QString named = stand.target() + u"/before the audit.tidemark-backup"_s;
    ASSERT_TRUE(QFile::rename(path, named));
    wait(1);
    change();
    (void)backUp();
    EXPECT_TRUE(QFileInfo::exists(named));
}

TEST_F(BackupsTest, aVerifiedOneThatNobodyNotedIsFoundByTheNext) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    ASSERT_TRUE(backups().setRules({u"1"_s, u"7"_s, u"0"_s, u"0"_s, u"0"_s, u"24"_s}).has_value());
    const auto lost = backups().begin().value().run().value(); // and the clinic was locked
    EXPECT_TRUE(backups().made().value().empty());
    wait(24);
    change();
    const auto outcome = backUp()[0];
    ASSERT_EQ(outcome.found.size(), 1U);
    EXPECT_EQ(outcome.found[0], *lost[0].made);
    EXPECT_THAT(backups().made().value(), ElementsAre(*outcome.made, *lost[0].made));
}

TEST_F(BackupsTest, oneThatSomebodyTookAwayIsNotedAndIsThereAgainWhenItComesBack) {
    ASSERT_TRUE(backups().addTarget(stand.target()).has_value());
    const BackupMade first = *backUp()[0].made;
    ASSERT_TRUE(QFile::rename(BackupStand::pathOf(first), stand.place(u"away"_s)));
    wait(24);
    change();
    EXPECT_THAT(backUp()[0].vanished, ElementsAre(first.file));
    ASSERT_TRUE(QFile::rename(stand.place(u"away"_s), BackupStand::pathOf(first)));
    wait(24);
    change();
    EXPECT_THAT(backUp()[0].found, ElementsAre(first));
    EXPECT_EQ(backups().made().value().size(), 3U);
}

TEST_F(BackupsTest, aStopLeavesWhatIsDoneAndRemovesNothing) {
    keepOneDay();
    (void)backUp();
    wait(1);
    change();
    const auto job = backups().begin().value();
    job.stop();
    EXPECT_EQ(job.run().error().code, ErrorCode::Internal);
    EXPECT_EQ(files().size(), 1);
    EXPECT_TRUE(stand.workFolders().isEmpty());
}

TEST_F(BackupsTest, aFolderThatNobodyMayWriteToIsSaid) {
    // Nobody writes there, not even the system's administrator, whom the rights of a folder do not stop.
    const auto outcome = backups().beginInto(u"/sys"_s).value().run().value();
    ASSERT_EQ(outcome.size(), 1U);
    EXPECT_EQ(outcome[0].fault->code, ErrorCode::FolderNotWritable);
}

} // namespace
} // namespace tidemark::services
