// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Backup.h"
#include "storage/backup/Disks.h"

#include <QByteArray>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace tidemark::storage {

struct BackupSource;

} // namespace tidemark::storage

namespace tidemark::services {

/// A TargetOutcome is what became of a backup in one folder.
struct TargetOutcome {
    QString folder;
    std::optional<BackupMade> made; ///< Written, read back and verified.
    std::optional<Error> fault;     ///< Why there is none.
    QStringList removed;            ///< Names of older backups that are no longer kept.
    QStringList otherLine;          ///< Names of backups that this clinic does not go on from: left alone.
    QStringList unsound; ///< Names of older backups that are no longer whole: left, and not counted.
    std::vector<BackupMade> found; ///< Verified ones of this clinic that a job made but nobody noted.
    QStringList vanished;          ///< Names of noted ones that are not in the folder any more.

    friend bool operator==(const TargetOutcome&, const TargetOutcome&) = default;
};

/// A BackupJob makes one backup in several folders. It touches nothing of the open clinic, and may run on any
/// thread while the clinic is used; Backups::take() notes what became of it. A copy is the same job.
class BackupJob {
public:
    /// Keeping says which older backups are removed where the new one is verified, and what is known of each
    /// folder.
    struct Keeping {
        BackupRules rules;
        QByteArray zone;
        std::vector<BackupMade> known; ///< What is noted as kept.
    };
    /// Places are the folders that a backup is written to.
    struct Places {
        QStringList folders;
        QStringList absent; ///< Folders that are not there, which are said as such.
        storage::OtherDiskProbe onOtherDisk;
    };

    /// Nothing is removed without `keeping`.
    BackupJob(std::shared_ptr<const storage::BackupSource> source, Places places,
              std::optional<Keeping> keeping);

    /// Makes the backup. A folder that fails stops no other one. It fails where the clinic itself cannot be
    /// copied: DatabaseDamaged, DiskFull, ReadFailed, WriteFailed, FolderNotWritable, Busy; Internal after
    /// stop(), where no folder was done before.
    [[nodiscard]] Result<std::vector<TargetOutcome>> run() const;
    /// Ends run() soon where it runs, and lets the clinic's file be closed.
    void stop() const { m_stop->store(true); }
    /// Says whether stop() was called, on this job or on a copy of it.
    [[nodiscard]] bool isStopped() const { return m_stop->load(); }
    /// Returns where the backup goes; those that are absent are not among them.
    [[nodiscard]] const QStringList& folders() const { return m_places.folders; }

private:
    std::shared_ptr<const storage::BackupSource> m_source;
    Places m_places;
    std::optional<Keeping> m_keeping;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
};

} // namespace tidemark::services
