// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/backup/BackupsViewModel.h"
#include "desktop/looks/Tones.h"
#include "services/clinic/Rooms.h"
#include "storage/Store.h"
#include "support/FileSizeLimit.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class BackupsPageTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        startWithClinic();
        ASSERT_TRUE(QDir().mkpath(stick()));
        page().refresh();
    }
    BackupsViewModel& page() { return root<BackupsViewModel>(); }
    BackupStatusViewModel& status() { return root<BackupStatusViewModel>(); }
    [[nodiscard]] QString stick() const { return directory.filePath(u"stick"_s); }
    [[nodiscard]] qsizetype files() const {
        return QDir(stick()).entryList({u"*.tidemark-backup"_s}, QDir::Files).size();
    }
    /// Of one day the newest is kept: whether one was made since this was asked last.
    bool isNewOneThere() {
        const QString newest = QDir(stick()).entryList({u"*.tidemark-backup"_s}, QDir::Files).value(0);
        return std::exchange(m_newest, newest) != newest;
    }
    void change() {
        ASSERT_TRUE(services::Rooms(desk->clinic(), desk->actor())
                        .add({u"Room %1"_s.arg(++m_rooms), u"1"_s})
                        .has_value());
    }
    void pass(Duration time) {
        clock.advance(time);
        desk->tick();
    }
    BackupTargetRow onlyTarget() { return page().targets()->rowAs<BackupTargetRow>(0); }

private:
    int m_rooms = 20;
    QString m_newest;
};

TEST_F(BackupsPageTest, ANewClinicSaysInRedThatNothingIsBackedUp) {
    EXPECT_EQ(status().words(), u"No backups are set up"_s);
    EXPECT_EQ(status().tone(), numberOfTone(Tone::Bad));
    page().backUpNow();
    EXPECT_FALSE(page().problem().isEmpty());
}

TEST_F(BackupsPageTest, AFolderThatIsAddedIsBackedUpToAtOnce) {
    ASSERT_TRUE(page().addTarget(stick())) << page().errors().text(u"backup-folder"_s).toStdString();
    EXPECT_EQ(files(), 1);
    EXPECT_EQ(page().backups()->count(), 1);
    EXPECT_EQ(onlyTarget().state, u"Up to date"_s);
    EXPECT_TRUE(onlyTarget().words.contains(u"own disk"_s));
}

TEST_F(BackupsPageTest, AFolderThatIsNotThereIsRefusedBesideItsField) {
    EXPECT_FALSE(page().addTarget(directory.filePath(u"drawer"_s)));
    EXPECT_FALSE(page().errors().text(u"backup-folder"_s).isEmpty());
    EXPECT_EQ(page().targets()->count(), 0);
    page().noteFolderTyped();
    EXPECT_TRUE(page().errors().isEmpty()) << "another one is being typed";
}

TEST_F(BackupsPageTest, AFolderIsAddedOnce) {
    ASSERT_TRUE(page().addTarget(stick()));
    EXPECT_FALSE(page().addTarget(stick()));
    EXPECT_EQ(page().errors().text(u"backup-folder"_s), u"This folder is on the list already."_s);
    EXPECT_EQ(page().targets()->count(), 1);
}

TEST_F(BackupsPageTest, BacksUpByItselfEveryFourHoursWithChanges) {
    ASSERT_TRUE(page().addTarget(stick()));
    EXPECT_TRUE(isNewOneThere());
    pass(5h);
    EXPECT_FALSE(isNewOneThere()) << "nothing was recorded";
    change();
    pass(1min);
    EXPECT_TRUE(isNewOneThere());
    change();
    pass(3h);
    EXPECT_FALSE(isNewOneThere());
    pass(1h);
    EXPECT_TRUE(isNewOneThere());
    EXPECT_EQ(files(), 1) << "of one day";
}

TEST_F(BackupsPageTest, BacksUpWhenTheProgramEnds) {
    ASSERT_TRUE(page().addTarget(stick()));
    EXPECT_TRUE(isNewOneThere());
    change();
    clock.advance(1min);
    workplace->end();
    EXPECT_TRUE(isNewOneThere());
}

TEST_F(BackupsPageTest, ASignalToEndDoesNotWaitForABackup) {
    ASSERT_TRUE(page().addTarget(stick()));
    EXPECT_TRUE(isNewOneThere());
    change();
    clock.advance(1min);
    workplace->endAtOnce();
    EXPECT_FALSE(isNewOneThere());
    EXPECT_FALSE(desk->isSeated());
}

TEST_F(BackupsPageTest, ALockMakesNoBackupAndTheNextSignInGoesOn) {
    ASSERT_TRUE(page().addTarget(stick()));
    EXPECT_TRUE(isNewOneThere());
    change();
    clock.advance(5h);
    workplace->lock();
    EXPECT_FALSE(isNewOneThere());
    signIn("mreed", passphrase);
    EXPECT_TRUE(isNewOneThere());
}

TEST_F(BackupsPageTest, ALockDuringABackupStopsItAndTheNextOneIsWhole) {
    ASSERT_TRUE(page().addTarget(stick()));
    Background beside(Background::Mode::Threaded);
    desk->workIn(&beside);
    const auto until = [](const std::function<bool()>& isSo) {
        const QDeadlineTimer limit(30s);
        while (!isSo() && !limit.hasExpired()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
        }
        return isSo();
    };
    for (int time = 0; time < 3; ++time) {
        change();
        pass(5h);
        ASSERT_TRUE(until([&] { return status().isRunning(); }));
        workplace->lock();
        EXPECT_FALSE(status().isRunning());
        beside.join();
        QCoreApplication::processEvents();
        EXPECT_TRUE(
            QDir(directory.filePath(u"clinic"_s)).entryList({u"backup-work*"_s}, QDir::AllEntries).isEmpty());
        signIn("mreed", passphrase);
        desk->tick();
        ASSERT_TRUE(until([&] { return !status().isRunning() && onlyTarget().state == u"Up to date"_s; }))
            << onlyTarget().state.toStdString();
    }
    EXPECT_GE(files(), 1);
    beside.join();
    QCoreApplication::processEvents();
    desk->workIn(nullptr);
}

TEST_F(BackupsPageTest, AStickInADrawerIsSaidAndCaughtUp) {
    ASSERT_TRUE(page().addTarget(stick()));
    EXPECT_TRUE(isNewOneThere());
    ASSERT_TRUE(QDir().rename(stick(), directory.filePath(u"drawer"_s)));
    change();
    pass(5h);
    page().refresh();
    EXPECT_EQ(onlyTarget().state, u"Not plugged in"_s);
    EXPECT_TRUE(status().words().contains(u"Not plugged in: stick"_s)) << status().words().toStdString();
    ASSERT_TRUE(QDir().rename(directory.filePath(u"drawer"_s), stick()));
    pass(1min);
    EXPECT_TRUE(isNewOneThere());
    EXPECT_FALSE(status().words().contains(u"Not plugged in"_s));
}

TEST_F(BackupsPageTest, ARehearsalSaysWhatItProved) {
    EXPECT_TRUE(page().drillWords().startsWith(u"No restore"_s));
    ASSERT_TRUE(page().addTarget(stick()));
    page().rehearse();
    EXPECT_TRUE(page().done().contains(u"can be restored"_s)) << page().problem().toStdString();
    EXPECT_EQ(page().drillWords(), u"Last proven restore: today."_s);
    clock.advance(72h);
    page().refresh();
    EXPECT_EQ(page().drillWords(), u"Last proven restore: 3 days ago."_s);
}

TEST_F(BackupsPageTest, ARehearsalThatFailsIsAProblem) {
    ASSERT_TRUE(page().addTarget(stick()));
    QFile file(page().backups()->rowAs<BackupRow>(0).path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite) && file.seek(file.size() / 2));
    file.write("xxxxxxxx");
    file.close();
    page().rehearse();
    EXPECT_TRUE(page().problem().contains(u"damaged"_s)) << page().problem().toStdString();
    EXPECT_TRUE(page().drillWords().contains(u"failed"_s));
    EXPECT_TRUE(page().drillWords().startsWith(u"No restore is proven yet."_s)) << "one was rehearsed";
    EXPECT_TRUE(page().problem().contains(QFileInfo(file).fileName())) << "which one";
    EXPECT_TRUE(page().isDrillOverdue());
}

TEST_F(BackupsPageTest, ARehearsalIsDueAfterAMonth) {
    ASSERT_TRUE(page().addTarget(stick()));
    EXPECT_TRUE(page().isDrillOverdue()) << "never";
    page().rehearse();
    EXPECT_FALSE(page().isDrillOverdue());
    clock.advance(31 * 24h);
    page().refresh();
    EXPECT_FALSE(page().isDrillOverdue());
    clock.advance(24h);
    page().refresh();
    EXPECT_TRUE(page().isDrillOverdue());
}

TEST_F(BackupsPageTest, WhyABackupFailedStaysBesideItsFolder) {
    ASSERT_TRUE(page().addTarget(stick()));
    change();
    const test::FileSizeLimit limit(100'000);
    pass(5h);
    EXPECT_TRUE(onlyTarget().words.contains(u"The last attempt failed"_s))
        << onlyTarget().words.toStdString();
    EXPECT_TRUE(status().words().contains(u"The last backup failed"_s));
}

TEST_F(BackupsPageTest, BackUpNowSaysThatAStickIsAway) {
    const QString second = directory.filePath(u"second"_s);
    ASSERT_TRUE(QDir().mkpath(second));
    ASSERT_TRUE(page().addTarget(stick()));
    ASSERT_TRUE(page().addTarget(second));
    ASSERT_TRUE(QDir().rename(second, directory.filePath(u"drawer"_s)));
    page().backUpNow();
    EXPECT_TRUE(page().problem().contains(second)) << page().problem().toStdString();
    EXPECT_TRUE(page().done().contains(stick()));
    EXPECT_FALSE(status().words().contains(u"failed"_s)) << "a stick in a drawer is no failure";
}

TEST_F(BackupsPageTest, AFileThatIsGoneIsNotListed) {
    ASSERT_TRUE(page().addTarget(stick()));
    ASSERT_EQ(page().backups()->count(), 1);
    ASSERT_TRUE(QFile::rename(page().backups()->rowAs<BackupRow>(0).path, directory.filePath(u"taken"_s)));
    pass(1min);
    EXPECT_EQ(page().backups()->count(), 1) << "made anew";
    EXPECT_EQ(files(), 1);
}

TEST_F(BackupsPageTest, RulesAreKeptOrRefusedBesideTheirField) {
    TypedBackupRules rules = page().rules();
    EXPECT_EQ(rules.everyHours, u"4"_s);
    rules.everyHours = u"0"_s;
    EXPECT_FALSE(page().keepRules(rules));
    EXPECT_FALSE(page().errors().text(u"backup-hours"_s).isEmpty());
    rules.everyHours = u"2"_s;
    EXPECT_TRUE(page().keepRules(rules));
    EXPECT_EQ(page().rules().everyHours, u"2"_s);
}

TEST_F(BackupsPageTest, RemovingAFolderLeavesWhatIsInIt) {
    ASSERT_TRUE(page().addTarget(stick()));
    page().removeTarget(stick());
    EXPECT_EQ(page().targets()->count(), 0);
    EXPECT_EQ(files(), 1);
}

TEST_F(BackupsPageTest, AFileInThePlaceOfTheFolderIsAProblem) {
    ASSERT_TRUE(page().addTarget(stick()));
    ASSERT_TRUE(QDir(stick()).removeRecursively());
    QFile inTheWay(stick());
    ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    change();
    pass(5h);
    page().backUpNow();
    EXPECT_FALSE(page().problem().isEmpty());
}

} // namespace
} // namespace tidemark::app
