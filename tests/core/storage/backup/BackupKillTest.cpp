// SPDX-License-Identifier: GPL-3.0-or-later
// A process that backs up or restores is ended at a hundred moments of its work each: no clinic is lost, and
// no half file or folder has the name of a whole one.
#include "services/backup/BackupJob.h"
#include "services/clinic/ClinicAccess.h"
#include "support/BackupStand.h"

#include <QFileInfo>

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <functional>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tidemark::storage {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;
using test::BackupStand;

constexpr int kills = 100;

/// Runs the work in a process of its own that the kernel ends after so long, if it has not ended by then.
/// Returns whether it was ended, and how long it took.
std::pair<bool, microseconds> endedAfter(microseconds delay, const std::function<bool()>& work) {
    const auto begun = std::chrono::steady_clock::now();
    const pid_t child = fork();
    if (child == 0) {
        itimerval timer{};
        timer.it_value.tv_sec = delay.count() / 1'000'000;
        timer.it_value.tv_usec = delay.count() % 1'000'000;
        (void)std::signal(SIGALRM, SIG_DFL); // which ends the process as it is, without any clearing up
        setitimer(ITIMER_REAL, &timer, nullptr);
        _exit(work() ? 0 : 1);
    }
    int status = 0;
    waitpid(child, &status, 0);
    const auto took = std::chrono::steady_clock::now() - begun;
    EXPECT_TRUE(WIFSIGNALED(status) || WEXITSTATUS(status) == 0) << "the work failed by itself";
    return {WIFSIGNALED(status), std::chrono::duration_cast<microseconds>(took)};
}

/// The moment of a kill, spread over the time that the whole work takes.
microseconds moment(int kill, microseconds whole) {
    return whole * (kill + 1) / kills + microseconds(1);
}

/// How long the work takes: the median of three, since the first one finds nothing in memory.
microseconds usualTime(const std::function<bool()>& work) {
    std::array<microseconds, 3> times{};
    for (microseconds& time : times) {
        const auto begun = std::chrono::steady_clock::now();
        EXPECT_TRUE(work());
        time = std::chrono::duration_cast<microseconds>(std::chrono::steady_clock::now() - begun);
    }
    std::ranges::sort(times);
    return times[1];
}

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
    const microseconds wholeTime = usualTime([&] {
        source.now += std::chrono::seconds(1);
        return backUp();
    });
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
        ended += endedAfter(moment(kill, wholeTime), backUp).first ? 1 : 0;
        checkAll();
    }
    EXPECT_GT(ended, kills / 2);
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
    int warmUps = 0;
    const microseconds wholeTime = usualTime([&] {
        form.newFolder = stand.place(u"warm-%1"_s.arg(++warmUps));
        return restore();
    });
    int ended = 0;
    int whole = 0;
    for (int kill = 0; kill < kills; ++kill) {
        // Four times into each place, so that every kind of remainder is found by a next attempt.
        form.newFolder = stand.place(u"restored-%1"_s.arg(kill / 4));
        if (QFileInfo::exists(form.newFolder)) {
            continue;
        }
        ended += endedAfter(moment(kill, wholeTime), restore).first ? 1 : 0;
        putAwayWholeStaging(stand, form.newFolder);
        if (QFileInfo::exists(form.newFolder)) {
            ++whole;
            auto opened = services::signIn(form.newFolder, u"admin"_s, test::SignedInClinic::passphrase,
                                           stand.clinic().clock, test::cheapKdf);
            ASSERT_TRUE(opened.has_value()) << errorName(opened.error().code).toStdString();
            EXPECT_TRUE(opened->clinic->store().verify().has_value());
        }
    }
    EXPECT_GT(ended, kills / 4);
    form.newFolder = stand.place(u"restored-at-last"_s);
    EXPECT_TRUE(restore());
    EXPECT_FALSE(QFileInfo::exists(form.newFolder + u".restoring"_s));
}

} // namespace
} // namespace tidemark::storage
