// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backup/BackupJob.h"
#include "storage/backup/BackupFile.h"
#include "storage/backup/BackupFolder.h"

namespace tidemark::services {

/// FolderCare looks after a folder of backups once a new one is verified there: it takes away what the rules
/// no longer keep, and finds what is not as it was noted.
///
/// Nothing is removed but a whole file of the clinic's own naming, which the clinic's key sealed, which the
/// audit log goes on from, and whose successor was read back and verified just now.
class FolderCare {
public:
    FolderCare(const storage::BackupSource& source, const storage::BackupSnapshot& snapshot,
               const storage::WorkFolder& work, const std::atomic<bool>* stop,
               storage::OtherDiskProbe onOtherDisk);

    /// Returns what is noted of a backup that was verified.
    [[nodiscard]] BackupMade madeOf(const QString& path, const QString& folder,
                                    const storage::BackupManifest& manifest) const;
    /// Tends the folder of an outcome whose backup was made.
    void tend(TargetOutcome& outcome, const BackupJob::Keeping& keeping) const;

private:
    /// The files that may be counted and removed; those of another line are named in the outcome.
    [[nodiscard]] std::vector<storage::FoundBackup> ownIn(TargetOutcome& outcome) const;
    enum class Verdict {
        Whole,
        Unsound,
        Unknown ///< It could not be found out, or the job was stopped.
    };
    [[nodiscard]] Verdict verdictOn(const QString& path) const;
    void remove(TargetOutcome& outcome, std::vector<storage::FoundBackup>& own,
                const BackupJob::Keeping& keeping) const;
    void reconcile(TargetOutcome& outcome, const std::vector<storage::FoundBackup>& own,
                   const std::vector<BackupMade>& known) const;
    [[nodiscard]] bool isStopped() const { return m_stop != nullptr && m_stop->load(); }

    const storage::BackupSource& m_source;
    const storage::BackupSnapshot& m_snapshot;
    const storage::WorkFolder& m_work;
    const std::atomic<bool>* m_stop;
    storage::OtherDiskProbe m_onOtherDisk;
};

} // namespace tidemark::services
