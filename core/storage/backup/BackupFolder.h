// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup/BackupManifest.h"

#include <QString>

#include <vector>

namespace tidemark::storage {

/// Returns the name of a backup's file: the end of the clinic's id, the time in UTC and the audit log's
/// length.
[[nodiscard]] QString backupName(const BackupManifest& manifest);

/// FoundBackup is a file in a folder of backups, and what it says of itself.
struct FoundBackup {
    QString path;
    qint64 size = 0;
    BackupHead head;
};

/// Returns the backups in a folder whose head is whole and that are of this clinic, newest first; whether the
/// clinic's key sealed them is not checked. It fails with BackupTargetMissing.
[[nodiscard]] Result<std::vector<FoundBackup>> backupsIn(const QString& folder, const QString& clinicId);

/// Removes what interrupted attempts have left of this clinic's backups.
void removeBegunBackups(const QString& folder, const QString& clinicId);

/// Removes a backup that is no longer kept.
[[nodiscard]] bool removeBackup(const QString& path);

/// Says whether two folders are on different disks, whatever partitions and encrypted layers they have. A
/// folder in memory, on a network or on a kind that has no disk is on another one where its device differs.
[[nodiscard]] bool isOnOtherDisk(const QString& folder, const QString& other);

} // namespace tidemark::storage
