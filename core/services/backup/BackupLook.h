// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Backup.h"
#include "storage/backup/Disks.h"

#include <QStringList>

#include <vector>

namespace tidemark::services {

/// A BackupSight is a folder of backups as somebody saw it.
struct BackupSight {
    QString folder;
    bool isThere = false; ///< A stick may be in a drawer.
    bool offDisk = false; ///< On another disk than the clinic.
    QStringList gone;     ///< Names of noted backups that are not there as they were made.

    friend bool operator==(const BackupSight&, const BackupSight&) = default;
};

/// BackupSights are the folders that were seen; of the others nothing is known.
class BackupSights {
public:
    /// Keeps a newer sight in the place of the one before.
    void see(BackupSight sight);
    /// Returns a folder; null where nobody has seen it.
    [[nodiscard]] const BackupSight* of(const QString& folder) const;
    /// Says whether a backup is kept as far as anybody can see: a folder that is not there, as that of a
    /// stick in a drawer, is believed to have what was written to it.
    [[nodiscard]] bool isKept(const BackupMade& made) const;

private:
    std::vector<BackupSight> m_sights;
};

/// A BackupLook looks at one folder. It may take as long as a disk or a server takes to answer, and touches
/// nothing of the open clinic: it may run on any thread.
class BackupLook {
public:
    BackupLook(QString folder, std::vector<BackupMade> noted, QString clinicFolder,
               storage::OtherDiskProbe onOtherDisk);

    /// Looks at the folder now. A noted backup counts as gone where its file is missing or has another size.
    /// An empty folder in the place of another disk, as a stick that is not plugged in leaves it, counts as
    /// not there.
    [[nodiscard]] BackupSight run() const;
    [[nodiscard]] const QString& folder() const { return m_folder; }

private:
    QString m_folder;
    std::vector<BackupMade> m_noted;
    QString m_clinicFolder;
    storage::OtherDiskProbe m_onOtherDisk;
};

} // namespace tidemark::services
