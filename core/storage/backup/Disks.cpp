// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/Disks.h"

#include "base/SideFile.h"
#include "storage/NetworkFileSystem.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace tidemark::storage {
namespace {

/// A file system inside of a file inside of another one: nobody goes further down.
constexpr int deepest = 4;

constexpr std::array otherMachines{
    QLatin1String("nfs"),
    QLatin1String("nfs4"),
    QLatin1String("cifs"),
    QLatin1String("smb3"),
    QLatin1String("smbfs"),
    QLatin1String("ceph"),
    QLatin1String("afs"),
    QLatin1String("9p"),
    QLatin1String("fuse.sshfs"),
    QLatin1String("fuse.rclone"),
    QLatin1String("fuse.s3fs"),
    QLatin1String("fuse.davfs"),
    QLatin1String("fuse.glusterfs"),
};

/// The disks below a device: of a partition the whole disk, of an encrypted or joined device those it is on.
QStringList disksBelow(const QString& device) {
    const QDir slaves(device + QStringLiteral("/slaves"));
    QStringList disks;
    for (const QString& each : slaves.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        disks += disksBelow(QFileInfo(slaves.filePath(each)).canonicalFilePath());
    }
    if (!disks.isEmpty()) {
        return disks;
    }
    const bool isPartition = QFileInfo::exists(device + QStringLiteral("/partition"));
    return {isPartition ? QFileInfo(device).absolutePath() : device};
}

bool isInMemory(const QString& device) {
    const QString name = QFileInfo(device).fileName();
    return name.startsWith(QLatin1String("ram")) || name.startsWith(QLatin1String("zram"));
}

QStringList disksOfFolder(const QString& folder, const DiskTable& table, int depth);

/// Empty where the kernel shows no disk of it.
QStringList disksOfDevice(dev_t device, const DiskTable& table, int depth) {
    const QString link =
        QStringLiteral("%1/dev/block/%2:%3").arg(table.sysFolder).arg(major(device)).arg(minor(device));
    const QString path = QFileInfo(link).canonicalFilePath();
    if (path.isEmpty()) {
        return {};
    }
    QStringList disks;
    for (const QString& disk : disksBelow(path)) {
        const QString file =
            QString::fromUtf8(readSideFile(disk + QStringLiteral("/loop/backing_file"))).trimmed();
        if (!file.isEmpty()) {
            disks += disksOfFolder(file, table, depth + 1);
        } else if (!isInMemory(disk)) {
            disks << disk;
        }
    }
    return disks;
}

/// All of the devices that a btrfs is spread over, of which a mount names one.
QStringList disksOfBtrfs(const QString& source, const DiskTable& table, int depth) {
    const QString name = QFileInfo(QFileInfo(source).canonicalFilePath()).fileName();
    const QDir systems(table.sysFolder + QStringLiteral("/fs/btrfs"));
    for (const QString& each : systems.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QDir devices(systems.filePath(each) + QStringLiteral("/devices"));
        if (name.isEmpty() || !devices.exists(name)) {
            continue;
        }
        QStringList disks;
        for (const QString& device : devices.entryList(QDir::AllEntries | QDir::NoDotAndDotDot)) {
            disks += disksBelow(QFileInfo(devices.filePath(device)).canonicalFilePath());
        }
        return disks;
    }
    const auto device = table.deviceAt(source);
    return device ? disksOfDevice(*device, table, depth) : QStringList();
}

/// Names of the disks that a file or a folder is on; empty where nobody can tell.
QStringList disksOfFolder(const QString& folder, const DiskTable& table, int depth) {
    const auto device = table.deviceOf(folder);
    if (!device || depth > deepest) {
        return {};
    }
    if (major(*device) != 0) {
        return disksOfDevice(*device, table, depth);
    }
    const Mount mount = mountOf(folder, table.mounts);
    if (mount.type == QLatin1String("btrfs")) {
        return disksOfBtrfs(mount.source, table, depth);
    }
    if (mount.type == QLatin1String("zfs")) {
        return {QStringLiteral("zfs:") + mount.source.section(u'/', 0, 0)};
    }
    const bool isOtherMachine = std::ranges::find(otherMachines, mount.type) != otherMachines.end();
    return isOtherMachine ? QStringList{mount.type + u':' + mount.source} : QStringList();
}

std::optional<dev_t> stated(const QString& path, dev_t(stat::*number)) {
    struct stat found {};
    if (::stat(QFile::encodeName(path).constData(), &found) != 0) {
        return std::nullopt;
    }
    return found.*number;
}

} // namespace

bool isOnOtherDisk(const QString& folder, const QString& other, const DiskTable& table) {
    const QStringList first = disksOfFolder(folder, table, 0);
    const QStringList second = disksOfFolder(other, table, 0);
    return !first.isEmpty() && !second.isEmpty() &&
           std::ranges::none_of(first, [&](const QString& disk) { return second.contains(disk); });
}

bool isOnOtherDisk(const QString& folder, const QString& other) {
    const DiskTable table{readSideFile(QStringLiteral("/proc/self/mountinfo")), QStringLiteral("/sys"),
                          [](const QString& path) { return stated(path, &stat::st_dev); },
                          [](const QString& path) { return stated(path, &stat::st_rdev); }};
    return isOnOtherDisk(QFileInfo(folder).canonicalFilePath(), QFileInfo(other).canonicalFilePath(), table);
}

} // namespace tidemark::storage
