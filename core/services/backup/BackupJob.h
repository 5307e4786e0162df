// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Backup.h"

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

    friend bool operator==(const TargetOutcome&, const TargetOutcome&) = default;
};

/// A BackupJob makes one backup in several folders. It touches nothing of the open clinic, and may run on any
/// thread while the clinic is used; Backups::take() notes what became of it. A copy is the same job.
class BackupJob {
public:
    /// Which older backups are removed where the new one is verified; none without.
    struct Keeping {
        BackupRules rules;
        QByteArray zone;
    };

    BackupJob(std::shared_ptr<const storage::BackupSource> source, QStringList folders,
              std::optional<Keeping> keeping);

    /// Makes the backup. A folder that fails stops no other one. It fails where the clinic itself cannot be
    /// copied: DatabaseDamaged, DiskFull, ReadFailed, WriteFailed, FolderNotWritable; Internal after stop().
    [[nodiscard]] Result<std::vector<TargetOutcome>> run() const;
    /// Ends run() soon where it runs, and lets the clinic's file be closed.
    void stop() const { m_stop->store(true); }
    [[nodiscard]] bool isStopped() const { return m_stop->load(); }
    [[nodiscard]] const QStringList& folders() const { return m_folders; }

private:
    [[nodiscard]] QStringList removeOlder(const QString& folder) const;

    std::shared_ptr<const storage::BackupSource> m_source;
    QStringList m_folders;
    std::optional<Keeping> m_keeping;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
};

} // namespace tidemark::services
