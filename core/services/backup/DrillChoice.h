// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/backup/Drill.h"
#include "storage/backup/BackupFile.h"
#include "storage/backup/BackupFolder.h"
#include "storage/engine/Connection.h"

namespace tidemark::services {

/// A DrillChoice picks the backup to rehearse, and finds what is wrong with the folders before any of it is
/// read: a damaged newest one does not give way to an older one.
class DrillChoice {
public:
    DrillChoice(const storage::BackupSource& source, storage::Connection& clinic)
        : m_source(source), m_clinic(clinic) {}

    /// Looks through a folder, of which `noted` is the newest known backup, or null. It fails as reading the
    /// clinic's own file fails.
    [[nodiscard]] Result<void> lookIn(const QString& folder, const BackupMade* noted);

    /// Returns what is to be said where nothing is rehearsed; nothing where there is a newest one.
    [[nodiscard]] std::optional<DrillOutcome> refusal(const QStringList& folders) const;
    /// Returns the newest backup, only where nothing is refused.
    [[nodiscard]] const storage::FoundBackup& newest() const { return *m_newest; }
    /// Returns a newer one that is noted in a folder that is not there.
    [[nodiscard]] std::optional<BackupMade> newerAway() const;

private:
    /// The length of the longest audit log among those of this clinic's line.
    [[nodiscard]] Result<qint64> chooseAmong(const std::vector<storage::FoundBackup>& whole);
    /// The first fault counts.
    void refuse(const QString& path, const Error& fault);

    const storage::BackupSource& m_source;
    storage::Connection& m_clinic;
    std::optional<storage::FoundBackup> m_newest;
    std::optional<BackupMade> m_away;
    std::optional<DrillOutcome> m_refused;
    bool m_anyFolder = false;
};

} // namespace tidemark::services
