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

/// An UnreadableBackup is a file of this clinic's backups that is not whole, or cannot be read.
struct UnreadableBackup {
    QString path;
    Error fault;
};

/// BackupsInFolder are the files of this clinic in a folder of backups.
struct BackupsInFolder {
    std::vector<FoundBackup> whole; ///< Their head is whole and their size is right; newest first.
    std::vector<UnreadableBackup> unreadable;
};

/// Looks through a folder; whether the clinic's key sealed a backup is not checked, nor what is in it. Which
/// is newer is the audit log's length: a clock can be wrong. It fails with BackupTargetMissing.
[[nodiscard]] Result<BackupsInFolder> backupsIn(const QString& folder, const QString& clinicId);

/// Removes what interrupted attempts have left of this clinic's backups.
void removeBegunBackups(const QString& folder, const QString& clinicId);

/// Removes a backup that is no longer kept.
[[nodiscard]] bool removeBackup(const QString& path);

} // namespace tidemark::storage
