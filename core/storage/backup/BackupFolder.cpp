// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/BackupFolder.h"

#include "base/SideFile.h"
#include "storage/backup/BackupFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <tuple>

namespace tidemark::storage {
namespace {

constexpr qsizetype idLength = 8;
constexpr auto suffix = ".tidemark-backup";

QString beginningOfName(const QString& clinicId) {
    return QStringLiteral("tidemark-") + clinicId.right(idLength) + u'-';
}

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

/// Empty where the folder has no disk that the kernel knows.
QStringList disksOf(dev_t device) {
    const QString link = QStringLiteral("/sys/dev/block/%1:%2").arg(major(device)).arg(minor(device));
    const QString path = QFileInfo(link).canonicalFilePath();
    return path.isEmpty() ? QStringList() : disksBelow(path);
}

} // namespace

QString backupName(const BackupManifest& manifest) {
    const QString at = QDateTime::fromMSecsSinceEpoch(toMilliseconds(manifest.madeAt), Qt::UTC)
                           .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    return beginningOfName(manifest.clinicId) + at + u'-' + QString::number(manifest.audit.length) +
           QLatin1String(suffix);
}

Result<std::vector<FoundBackup>> backupsIn(const QString& folder, const QString& clinicId) {
    const QDir directory(folder);
    if (!directory.exists()) {
        return fail(ErrorCode::BackupTargetMissing);
    }
    std::vector<FoundBackup> found;
    for (const QFileInfo& file :
         directory.entryInfoList({QStringLiteral("*") + QLatin1String(suffix)}, QDir::Files)) {
        auto head = headOfBackup(file.absoluteFilePath());
        if (head && head->manifest.clinicId == clinicId) {
            found.push_back({file.absoluteFilePath(), file.size(), std::move(*head)});
        }
    }
    std::ranges::sort(found, [](const FoundBackup& left, const FoundBackup& right) {
        const BackupManifest& one = left.head.manifest;
        const BackupManifest& two = right.head.manifest;
        return std::tie(one.madeAt, one.audit.length) > std::tie(two.madeAt, two.audit.length);
    });
    return found;
}

void removeBegunBackups(const QString& folder, const QString& clinicId) {
    QDir directory(folder);
    const QString begun = beginningOfName(clinicId) + u'*' + QLatin1String(suffix) + QStringLiteral(".part");
    for (const QString& name : directory.entryList({begun}, QDir::Files | QDir::Hidden)) {
        (void)directory.remove(name);
    }
}

bool removeBackup(const QString& path) {
    const bool removed = QFile::remove(path);
    syncFolderOf(path);
    return removed;
}

bool isOnOtherDisk(const QString& folder, const QString& other) {
    struct stat one {};
    struct stat two {};
    if (::stat(QFile::encodeName(folder).constData(), &one) != 0 ||
        ::stat(QFile::encodeName(other).constData(), &two) != 0 || one.st_dev == two.st_dev) {
        return false;
    }
    const QStringList first = disksOf(one.st_dev);
    const QStringList second = disksOf(two.st_dev);
    return std::ranges::none_of(first, [&](const QString& disk) { return second.contains(disk); });
}

} // namespace tidemark::storage
