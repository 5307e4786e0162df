// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/Disks.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <gmock/gmock.h>

#include <map>

#include <sys/sysmacros.h>

namespace tidemark::storage {
namespace {

using namespace Qt::StringLiterals;

/// A machine with two disks, sda with two partitions and sdb with one, and whatever a test mounts.
struct DisksTest : testing::Test {
    QTemporaryDir sys;
    std::map<QString, dev_t> devices; ///< of folders and of devices' files
    QByteArray mounts;

    void SetUp() override {
        makeDisk(u"sda"_s, 8, 0);
        makePartition(u"sda"_s, u"sda1"_s, 8, 1);
        makePartition(u"sda"_s, u"sda2"_s, 8, 2);
        makeDisk(u"sdb"_s, 8, 16);
        makePartition(u"sdb"_s, u"sdb1"_s, 8, 17);
        folder(u"/clinic"_s, makedev(8, 1));
    }
    [[nodiscard]] QString device(const QString& path) const { return sys.filePath(u"devices/"_s + path); }
    void show(const QString& path, unsigned major, unsigned minor) const {
        ASSERT_TRUE(QDir().mkpath(sys.filePath(u"dev/block"_s)) && QDir().mkpath(device(path)));
        ASSERT_TRUE(QFile::link(device(path), sys.filePath(u"dev/block/%1:%2"_s.arg(major).arg(minor))));
    }
    void makeDisk(const QString& name, unsigned major, unsigned minor) const { show(name, major, minor); }
    void makePartition(const QString& disk, const QString& name, unsigned major, unsigned minor) const {
        show(disk + u'/' + name, major, minor);
        write(device(disk + u'/' + name) + u"/partition"_s, "1");
    }
    /// An encrypted or joined device on others.
    void makeLayer(const QString& name, unsigned minor, const QStringList& below) const {
        show(name, 253, minor);
        ASSERT_TRUE(QDir().mkpath(device(name) + u"/slaves"_s));
        for (const QString& each : below) {
            ASSERT_TRUE(QFile::link(device(each), device(name) + u"/slaves/"_s + QFileInfo(each).fileName()));
        }
    }
    static void write(const QString& path, const QByteArray& bytes) {
        QFile file(path);
        ASSERT_TRUE(QDir().mkpath(QFileInfo(path).absolutePath()) && file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }
    void folder(const QString& path, dev_t number) { devices[path] = number; }
    /// A folder of a file system that has no device of its own.
    void mount(const QString& path, const QByteArray& type, const QByteArray& source, unsigned minor) {
        folder(path, makedev(0, minor));
        mounts += "30 1 0:" + QByteArray::number(minor) + " / " + path.toUtf8() + " rw - " + type + ' ' +
                  source + " rw\n";
    }
    [[nodiscard]] bool isElsewhere(const QString& path, const QString& other = u"/clinic"_s) const {
        const auto numberOf = [this](const QString& each) {
            const auto found = devices.find(each);
            return found == devices.end() ? std::nullopt : std::optional(found->second);
        };
        return isOnOtherDisk(path, other, {mounts, sys.path(), numberOf, numberOf});
    }
};

TEST_F(DisksTest, aPartitionOfTheSameDiskIsTheSameDisk) {
    folder(u"/stick"_s, makedev(8, 17));
    folder(u"/home"_s, makedev(8, 2));
    EXPECT_TRUE(isElsewhere(u"/stick"_s));
    EXPECT_FALSE(isElsewhere(u"/home"_s));
    EXPECT_FALSE(isElsewhere(u"/clinic"_s));
    EXPECT_FALSE(isElsewhere(u"/not/there"_s));
}

TEST_F(DisksTest, encryptedLayersAreLookedThrough) {
    makeLayer(u"dm-0"_s, 0, {u"sda/sda2"_s});
    makeLayer(u"dm-1"_s, 1, {u"sdb/sdb1"_s});
    makeLayer(u"dm-2"_s, 2, {u"dm-0"_s, u"dm-1"_s});
    folder(u"/crypt"_s, makedev(253, 0));
    folder(u"/away"_s, makedev(253, 1));
    folder(u"/joined"_s, makedev(253, 2));
    EXPECT_FALSE(isElsewhere(u"/crypt"_s));
    EXPECT_TRUE(isElsewhere(u"/away"_s));
    EXPECT_FALSE(isElsewhere(u"/joined"_s)) << "half of it goes with the clinic's disk";
}

TEST_F(DisksTest, aFileWithAFileSystemInsideIsWhereTheFileIs) {
    show(u"loop0"_s, 7, 0);
    write(device(u"loop0"_s) + u"/loop/backing_file"_s, "/clinic/container.img\n");
    folder(u"/clinic/container.img"_s, makedev(8, 1));
    folder(u"/container"_s, makedev(7, 0));
    EXPECT_FALSE(isElsewhere(u"/container"_s));
    folder(u"/clinic/container.img"_s, makedev(8, 17));
    EXPECT_TRUE(isElsewhere(u"/container"_s));
}

TEST_F(DisksTest, whatIsInMemoryOrUnknownIsOnNoDisk) {
    unsigned minor = 40;
    for (const char* type : {"tmpfs", "ramfs", "overlay", "proc", "fuse.somebodys", "devtmpfs"}) {
        const QString path = u'/' + QLatin1String(type);
        mount(path, type, "none", ++minor);
        EXPECT_FALSE(isElsewhere(path)) << type;
    }
    show(u"ram0"_s, 1, 0);
    folder(u"/ram"_s, makedev(1, 0));
    EXPECT_FALSE(isElsewhere(u"/ram"_s));
    folder(u"/hidden"_s, makedev(9, 9));
    EXPECT_FALSE(isElsewhere(u"/hidden"_s)) << "a device that the kernel does not show, as in a container";
}

TEST_F(DisksTest, anotherMachineIsAnotherDisk) {
    unsigned minor = 60;
    for (const char* type : {"nfs4", "cifs", "9p", "fuse.sshfs"}) {
        const QString path = u'/' + QLatin1String(type);
        mount(path, type, "server:/backups", ++minor);
        EXPECT_TRUE(isElsewhere(path)) << type;
    }
}

TEST_F(DisksTest, ofBtrfsEachDeviceCounts) {
    // Each subvolume has a number of its own, so that two of them look like two disks.
    mount(u"/clinic"_s, "btrfs", "/dev/sda2", 70);
    mount(u"/snapshots"_s, "btrfs", "/dev/sda2", 71);
    mount(u"/stick"_s, "btrfs", "/dev/sdb1", 72);
    devices[u"/dev/sda2"_s] = makedev(8, 2);
    devices[u"/dev/sdb1"_s] = makedev(8, 17);
    EXPECT_FALSE(isElsewhere(u"/snapshots"_s));
    EXPECT_TRUE(isElsewhere(u"/stick"_s));
}

TEST_F(DisksTest, ofZfsThePoolIsTheDisk) {
    mount(u"/clinic"_s, "zfs", "tank/clinic", 80);
    mount(u"/backups"_s, "zfs", "tank/backups", 81);
    mount(u"/away"_s, "zfs", "stick/backups", 82);
    EXPECT_FALSE(isElsewhere(u"/backups"_s));
    EXPECT_TRUE(isElsewhere(u"/away"_s));
}

TEST(Disks, thisMachinesMemoryIsNotADisk) {
    const QTemporaryDir here;
    EXPECT_FALSE(isOnOtherDisk(here.path(), here.path()));
    EXPECT_FALSE(isOnOtherDisk(u"/not/there"_s, here.path()));
    EXPECT_FALSE(isOnOtherDisk(u"/proc"_s, here.path()));
    EXPECT_FALSE(isOnOtherDisk(u"/dev/shm"_s, here.path()));
}

} // namespace
} // namespace tidemark::storage
