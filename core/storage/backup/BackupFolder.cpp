// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/BackupFolder.h"

#include "storage/backup/BackupFile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <limits>
#include <tuple>

namespace tidemark::storage {
namespace {

constexpr qsizetype idLength = 8;
constexpr auto suffix = ".tidemark-backup";

QString beginningOfName(const QString& clinicId) {
    return QStringLiteral("tidemark-") + clinicId.right(idLength) + u'-';
}

/// How long the file of a head is; -1 where the numbers cannot be.
qint64 sizeOfBackup(const BackupHead& head) {
    const BackupManifest& manifest = head.manifest;
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 2;
    return manifest.database.size > most ? -1 : head.size + manifest.keyring.size + manifest.database.size;
}

} // namespace

QString backupName(const BackupManifest& manifest) {
    const QString at = QDateTime::fromMSecsSinceEpoch(toMilliseconds(manifest.madeAt), Qt::UTC)
                           .toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    return beginningOfName(manifest.clinicId) + at + u'-' + QString::number(manifest.audit.length) +
           QLatin1String(suffix);
}

Result<BackupsInFolder> backupsIn(const QString& folder, const QString& clinicId) {
    const QDir directory(folder);
    if (!directory.exists()) {
        return fail(ErrorCode::BackupTargetMissing);
    }
    BackupsInFolder in;
    std::vector<FoundBackup>& found = in.whole;
    for (const QFileInfo& file :
         directory.entryInfoList({QStringLiteral("*") + QLatin1String(suffix)}, QDir::Files)) {
        auto head = headOfBackup(file.absoluteFilePath());
        if (head && head->manifest.clinicId == clinicId && file.size() == sizeOfBackup(*head)) {
            found.push_back({file.absoluteFilePath(), file.size(), std::move(*head)});
        } else if ((head && head->manifest.clinicId == clinicId) ||
                   (!head && file.fileName().startsWith(beginningOfName(clinicId)))) {
            in.unreadable.push_back(
                {file.absoluteFilePath(),
                 head ? Error{ErrorCode::BackupDamaged, {}, QStringLiteral("size")} : head.error()});
        }
    }
    std::ranges::sort(found, [](const FoundBackup& left, const FoundBackup& right) {
        const BackupManifest& one = left.head.manifest;
        const BackupManifest& two = right.head.manifest;
        return std::tie(one.audit.length, one.madeAt) > std::tie(two.audit.length, two.madeAt);
    });
    return in;
}

void removeBegunBackups(const QString& folder, const QString& clinicId) {
    QDir directory(folder);
    const QString begun = beginningOfName(clinicId) + u'*' + QLatin1String(suffix) + QStringLiteral(".part");
    for (const QString& name : directory.entryList({begun}, QDir::Files | QDir::Hidden)) {
        (void)directory.remove(name);
    }
}

bool removeBackup(const QString& path) {
    return QFile::remove(path);
}

} // namespace tidemark::storage
