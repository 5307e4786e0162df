// SPDX-License-Identifier: GPL-3.0-or-later
// Kill, full disk, network folder: what must be true when the machine fails.
#include "storage/engine/DatabaseFile.h"
#include "storage/migration/Migrator.h"
#include "storage/NetworkFileSystem.h"
#include "storage/Store.h"
#include "support/FileSizeLimit.h"
#include "support/TempClinic.h"

#include <QDir>
#include <QFileInfo>

#include <gmock/gmock.h>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace tidemark::storage {
namespace {

using test::FileSizeLimit;
using test::TempClinic;

/// A row and its audit entry must come and go together: the clinic's name counts the writes.
Result<void> countUp(Store& store, int number, qsizetype padding = 0) {
    AuditLine line = TempClinic::line();
    line.body = QByteArray(padding, 'p');
    return store.write(line, [&](Connection& connection) {
        return connection.prepare("UPDATE clinic SET name = :name")
            .bind(":name", QString::number(number))
            .run();
    });
}

int countIn(Store& store) {
    return store.read([](Connection& connection) {
        Statement row = connection.prepare("SELECT name FROM clinic");
        return row.step().value_or(false) ? row.text(0).toInt() : -1;
    });
}

TEST(Kill, losesNothingThatWasAcknowledgedAndLeavesNoHalf) {
    TempClinic clinic;
    for (int round = 0; round < 5; ++round) {
        const int before = round == 0 ? 0 : countIn(*clinic.store);
        clinic.close();
        int pipeEnds[2];
        ASSERT_EQ(pipe(pipeEnds), 0);
        const pid_t child = fork();
        if (child == 0) {
            (void)clinic.reopen();
            for (int number = before + 1;; ++number) {
                if (countUp(*clinic.store, number)) {
                    (void)!write(pipeEnds[1], &number, sizeof number);
                }
            }
        }
        ::close(pipeEnds[1]);
        int acknowledged = before;
        for (int i = 0; i < 7 + 5 * round; ++i) {
            ASSERT_EQ(read(pipeEnds[0], &acknowledged, sizeof acknowledged), ssize_t{sizeof acknowledged});
        }
        kill(child, SIGKILL);
        waitpid(child, nullptr, 0);
        while (read(pipeEnds[0], &acknowledged, sizeof acknowledged) > 0) {
        }
        ::close(pipeEnds[0]);
        ASSERT_TRUE(clinic.reopen().has_value());
        EXPECT_GE(countIn(*clinic.store), acknowledged);
        EXPECT_EQ(clinic.store->auditHead().length, countIn(*clinic.store) + 1);
        EXPECT_TRUE(clinic.store->verify().has_value());
    }
}

TEST(FullDisk, isToldLeavesNoHalfAndLetsGoOnWhenThereIsRoom) {
    TempClinic clinic;
    ASSERT_TRUE(countUp(*clinic.store, 1).has_value());
    int done = 1;
    {
        const FileSizeLimit limit(
            static_cast<rlim_t>(QFileInfo(clinic.file("clinic.db-wal")).size() + 60'000));
        Result<void> written;
        while ((written = countUp(*clinic.store, done + 1, 9'000))) {
            ++done;
            ASSERT_LT(done, 100);
        }
        EXPECT_EQ(written.error().code, ErrorCode::DiskFull);
        EXPECT_EQ(countIn(*clinic.store), done);
        EXPECT_EQ(clinic.store->auditHead().length, done + 1);
    }
    EXPECT_GT(done, 1);
    EXPECT_TRUE(countUp(*clinic.store, done + 1, 9'000).has_value());
    EXPECT_TRUE(clinic.store->verify().has_value());
    ASSERT_TRUE(clinic.reopen().has_value());
    EXPECT_EQ(countIn(*clinic.store), done + 1);
}

TEST(FullDisk, aClinicThatCannotBeCreatedLeavesAnEmptyFolder) {
    QTemporaryDir directory;
    const test::ManualClock clock;
    const auto folder = ClinicFolder::createNew(directory.filePath(QStringLiteral("c"))).value();
    {
        const FileSizeLimit limit(20'000);
        const auto made = Store::create(folder, MasterKey::random(1), {}, clock);
        ASSERT_FALSE(made.has_value());
        EXPECT_EQ(made.error().code, ErrorCode::DiskFull);
    }
    folder->abandon();
    EXPECT_TRUE(QDir(folder->path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

TEST(ClinicFolder, onANetworkFileSystemIsRefusedBeforeAnythingIsWritten) {
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("c"));
    const auto nfs = [](const QString&) { return QStringLiteral("nfs"); };
    const auto refused = ClinicFolder::createNew(path, nfs);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error(), (Error{ErrorCode::NetworkFileSystem, {}, QStringLiteral("nfs")}));
    EXPECT_FALSE(QFileInfo::exists(path));
    TempClinic clinic;
    clinic.close();
    EXPECT_EQ(ClinicFolder::open(clinic.path(), nfs).error().code, ErrorCode::NetworkFileSystem);
}

TEST(ClinicFolder, isNewOnlyWhereNothingIs) {
    TempClinic clinic;
    EXPECT_EQ(ClinicFolder::createNew(clinic.path()).error().code, ErrorCode::FolderNotEmpty);
    QTemporaryDir empty;
    EXPECT_EQ(ClinicFolder::open(empty.path()).error().code, ErrorCode::DatabaseMissing);
    EXPECT_TRUE(ClinicFolder::createNew(empty.path()).has_value());
}

TEST(NetworkFileSystem, readsTheTypeOfTheInnermostMount) {
    const QByteArray mounts = "21 1 0:20 / / rw - ext4 /dev/sda1 rw\n"
                              "22 21 0:30 / /home/nora/remote rw shared:1 - fuse.sshfs nora@host: rw\n"
                              "23 21 0:31 / /srv/two\\040words rw - nfs4 host:/x rw\n";
    const std::pair<const char*, const char*> cases[] = {{"/home/nora", "ext4"},
                                                         {"/home/nora/remote", "fuse.sshfs"},
                                                         {"/home/nora/remote/clinic", "fuse.sshfs"},
                                                         {"/home/nora/remotely", "ext4"},
                                                         {"/srv/two words/clinic", "nfs4"}};
    for (const auto& [folder, type] : cases) {
        EXPECT_EQ(mountedTypeOf(QLatin1String(folder), mounts), QLatin1String(type)) << folder;
    }
    EXPECT_EQ(networkFileSystemOf(QStringLiteral("/tmp/not/there")), QString());
}

TEST(Migrator, aFailedStepLeavesTheSchemaOfTheStepBefore) {
    QTemporaryDir directory;
    const SecretBytes key = SecretBytes::random(48);
    const auto connection = openDatabaseFile(directory.filePath(QStringLiteral("m.db")), key,
                                             {OpenPlan::File::MayBeCreated, 2, true})
                                .value();
    const Migration steps[] = {{1, "good", "CREATE TABLE a (i INTEGER);"},
                               {2, "bad", "CREATE TABLE b (i INTEGER); INSERT INTO nowhere VALUES (1);"}};
    EXPECT_FALSE(migrate(*connection, steps).has_value());
    EXPECT_EQ(connection->schemaVersion(), 1);
    EXPECT_TRUE(connection->prepare("SELECT i FROM a").run().has_value());
    EXPECT_FALSE(connection->prepare("SELECT i FROM b").run().has_value());
    EXPECT_TRUE(migrate(*connection, std::span(steps).first(1)).has_value())
        << "done steps are not run again";
}

} // namespace
} // namespace tidemark::storage
