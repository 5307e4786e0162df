// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Backup.h"
#include "services/base/OpenClinic.h"

#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace tidemark::storage {

struct BackupSource;

} // namespace tidemark::storage

namespace tidemark::services {

/// So many sessions of the backup are compared with the clinic's, field by field.
inline constexpr int sessionsOfDrill = 3;

/// DrillOutcome is what a rehearsal found.
struct DrillOutcome {
    BackupDrill drill;             ///< Without the time; take() adds it.
    std::optional<Instant> madeAt; ///< When the backup was made; nothing where none could be read.
    std::optional<Error> fault;
    std::optional<BackupMade> newerAway; ///< A newer one is in a folder that is not there.

    friend bool operator==(const DrillOutcome&, const DrillOutcome&) = default;
};

/// A DrillJob restores the newest backup of several folders into a temporary folder on the clinic's own disk,
/// verifies all of it, compares sessions that nobody changed since, and removes it. It touches nothing of the
/// open clinic, and may run on any thread; takeDrill() notes what it found. A copy is the same job.
class DrillJob {
public:
    /// `noted` is the newest known backup of each folder; `seed` decides which sessions are compared.
    DrillJob(std::shared_ptr<const storage::BackupSource> source, QStringList folders,
             std::vector<BackupMade> noted, quint32 seed);

    /// A backup that cannot be restored is an outcome, with its fault; so are folders without one
    /// (BackupMissing, BackupTargetMissing), a file that cannot be read, and a folder whose newest known
    /// backup is gone (BackupMissing, detail = "newest"). It fails with what is wrong with this machine or
    /// the open clinic, which is no fault of a backup: DiskFull, FolderNotWritable, ReadFailed, Busy,
    /// DatabaseDamaged; Internal after stop().
    [[nodiscard]] Result<DrillOutcome> run() const;
    /// Ends run() soon where it runs, on this job or on a copy of it, and lets the clinic's file be closed.
    void stop() const { m_stop->store(true); }
    /// Says whether stop() was called, on this job or on a copy of it.
    [[nodiscard]] bool isStopped() const { return m_stop->load(); }

private:
    std::shared_ptr<const storage::BackupSource> m_source;
    QStringList m_folders;
    std::vector<BackupMade> m_noted;
    quint32 m_seed;
    std::shared_ptr<std::atomic<bool>> m_stop = std::make_shared<std::atomic<bool>>(false);
};

/// Returns a rehearsal of the newest backup in these folders; of the clinic's own ones without any. It fails
/// with NotPermitted and BackupTargetMissing.
[[nodiscard]] Result<DrillJob> beginDrill(OpenClinic& clinic, const Actor& actor, QStringList folders,
                                          quint32 seed);
/// Notes what a rehearsal found, also where there was no backup or it failed.
[[nodiscard]] Result<void> takeDrill(OpenClinic& clinic, const Actor& actor, const DrillOutcome& outcome);

} // namespace tidemark::services
