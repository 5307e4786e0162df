// SPDX-License-Identifier: GPL-3.0-or-later
// A process that backs up, restores or rehearses is killed at its calls that change a file, before them and
// in the middle of them: no clinic is lost, and no half file or folder has the name of a whole one.
#include "core/CallSteps.h"
#include "services/backup/BackupJob.h"
#include "services/backup/Drill.h"
#include "services/clinic/ClinicAccess.h"
#include "support/BackupStand.h"

#include <QFileInfo>

#include <gmock/gmock.h>

#include <algorithm>
#include <functional>

namespace tidemark::storage {
namespace {

using namespace Qt::StringLiterals;
using test::BackupStand;
using test::killedAt;
using test::stepOf;

/// The long run: TIDEMARK_KILLS=200.
const int kills = std::max(20, qEnvironmentVariable("TIDEMARK_KILLS", u"40"_s).toInt());

/// A restore that ended in the moment between its last check and the new name leaves a whole clinic, which
/// nobody may take for a remainder. It is put away by hand.
void putAwayWholeStaging(const BackupStand& stand, const QString& place) {
    const QString staging = place + u".restoring"_s;
    if (!QFileInfo::exists(staging + u"/keyring.a"_s) || QFileInfo::exists(staging + u"/restore.begun"_s)) {
        return;
    }
    EXPECT_TRUE(services::signIn(staging, u"admin"_s, test::SignedInClinic::passphrase,
                                 stand.sessions.clinic.clock, test::cheapKdf)
                    .has_value());
    // The same place may see it more than once.
    int kept = 1;
    while (QFileInfo::exists(staging + u"-kept-%1"_s.arg(kept))) {
        ++kept;
    }
    EXPECT_TRUE(QDir().rename(staging, staging + u"-kept-%1"_s.arg(kept)));
}

TEST(Kill, duringABackupLeavesNoHalfFileThatIsTakenForAWholeOne) {
    BackupStand stand;
    BackupSource source = stand.source();
    // No open database crosses a fork.
    test::must(stand.clinic().signOut());
    const auto backUp = [&] {
        const services::BackupJob job(
            std::make_shared<BackupSource>(BackupSource{source.database, source.keyring, source.key.copy(),
                                                        source.workFolder, source.now, source.keyringFiles}),
            {{stand.target()}, {}, services::otherDiskOf}, std::nullopt);
        const auto made = job.run();
        return made && made->front().made.has_value();
    };
    ASSERT_TRUE(killedAt({}, backUp).done) << "the first run makes what later runs find";
    source.now += std::chrono::seconds(1);
    const long calls = killedAt({}, backUp).calls;
    ASSERT_GT(calls, 20);
    QSet<QString> checked;
    int ended = 0;
    const auto checkAll = [&] {
        for (const QFileInfo& file :
             QDir(stand.target()).entryInfoList({u"*.tidemark-backup"_s}, QDir::Files)) {
            if (checked.contains(file.fileName())) {
                continue;
            }
            checked.insert(file.fileName());
            const WorkFolder work(stand.place(u"check"_s));
            test::must(work.make());
            EXPECT_TRUE(verifyBackup(file.filePath(), source.keyring.clinicId, source.key, work).has_value());
        }
    };
    for (int kill = 0; kill < kills; ++kill) {
        source.now += std::chrono::seconds(1);
        ended += killedAt(stepOf(kill, kills, calls), backUp).killed ? 1 : 0;
        checkAll();
    }
    EXPECT_GE(ended, kills * 9 / 10) << "a run after a kill has other steps to clear up";
    source.now += std::chrono::seconds(1);
    EXPECT_TRUE(backUp());
    EXPECT_TRUE(QDir(stand.target()).entryList({u"*.part"_s}).isEmpty()) << "the next run clears up";
    ASSERT_TRUE(stand.clinic().signInAs(u"admin"_s).has_value());
    EXPECT_TRUE(stand.workFolders().isEmpty()) << "the opening clears up";
    EXPECT_TRUE(stand.clinic().store().verify().has_value());
}

TEST(Kill, duringARestoreLeavesNoHalfClinicAndNothingInTheWay) {
    BackupStand stand;
    const QString backup = BackupStand::pathOf(stand.backUp());
    test::must(stand.clinic().signOut());
    services::RestoreForm form = stand.restoreForm(backup);
    const auto restore = [&] {
        return services::restoreClinic(form, stand.clinic().clock, test::cheapKdf).has_value();
    };
    form.newFolder = stand.place(u"warm"_s);
    const long calls = killedAt({}, restore).calls;
    ASSERT_GT(calls, 20);
    int ended = 0;
    int whole = 0;
    for (int kill = 0; kill < kills; ++kill) {
        // Four times into each place, so that every kind of remainder is found by a next attempt.
        form.newFolder = stand.place(u"restored-%1-%2"_s.arg(kill / 4).arg(whole));
        ended += killedAt(stepOf(kill, kills, calls), restore).killed ? 1 : 0;
        putAwayWholeStaging(stand, form.newFolder);
        if (QFileInfo::exists(form.newFolder)) {
            ++whole;
            auto opened = services::signIn(form.newFolder, u"admin"_s, test::SignedInClinic::passphrase,
                                           stand.clinic().clock, test::cheapKdf);
            ASSERT_TRUE(opened.has_value()) << errorName(opened.error().code).toStdString();
            EXPECT_TRUE(opened->clinic->store().verify().has_value());
        }
    }
    EXPECT_GE(ended, kills * 9 / 10);
    form.newFolder = stand.place(u"restored-at-last"_s);
    EXPECT_TRUE(restore());
    EXPECT_FALSE(QFileInfo::exists(form.newFolder + u".restoring"_s));
}

TEST(Kill, duringARehearsalLeavesTheClinicAndItsBackupAsTheyWere) {
    BackupStand stand;
    const QString backup = BackupStand::pathOf(stand.backUp());
    const QByteArray bytes = test::bytesOf(backup);
    test::must(stand.clinic().signOut());
    const QString folder = stand.clinic().folder();
    const auto rehearse = [&] {
        auto administrator = services::signIn(folder, u"admin"_s, test::SignedInClinic::passphrase,
                                              stand.clinic().clock, test::cheapKdf);
        test::beginSteps();
        auto job = services::beginDrill(*administrator->clinic, administrator->actor, {stand.target()}, 1);
        const auto outcome = job->run();
        return outcome &&
               services::takeDrill(*administrator->clinic, administrator->actor, *outcome).has_value() &&
               services::signOut(std::move(*administrator)).has_value();
    };
    const auto from = test::StepsFrom::BeginSteps;
    ASSERT_TRUE(killedAt({}, rehearse, from).done);
    const long calls = killedAt({}, rehearse, from).calls;
    ASSERT_GT(calls, 20);
    int ended = 0;
    for (int kill = 0; kill < kills; ++kill) {
        const test::EndedWork work = killedAt(stepOf(kill, kills, calls), rehearse, from);
        ended += work.killed ? 1 : 0;
        EXPECT_EQ(test::bytesOf(backup), bytes);
        if (kill % 10 == 0) {
            ASSERT_TRUE(stand.clinic().signInAs(u"admin"_s).has_value()) << kill << " at " << work.last;
            EXPECT_TRUE(stand.workFolders().isEmpty()) << "the opening clears up";
            EXPECT_TRUE(stand.clinic().store().verify().has_value());
            test::must(stand.clinic().signOut());
        }
    }
    EXPECT_GE(ended, kills * 9 / 10);
    ASSERT_TRUE(stand.clinic().signInAs(u"admin"_s).has_value());
    EXPECT_TRUE(stand.clinic().store().verify().has_value());
}

} // namespace
} // namespace tidemark::storage
