// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup/BackupFile.h"
#include "storage/engine/Connection.h"

namespace tidemark::storage {

/// Returns whether an audit log goes on from where a backup ends, so that it has everything that the backup
/// has. Of a clinic that was restored, what was made after the backup that it came from is of another line:
/// same clinic, same key, other entries. It fails as reading fails.
[[nodiscard]] Result<bool> goesOnFrom(Connection& connection, const AuditHead& head);

/// Ancestry says of which backups a snapshot goes on.
class Ancestry {
public:
    /// Opens the snapshot, which lives as long as this. It fails with the errors of openDatabaseFile().
    [[nodiscard]] static Result<Ancestry> of(const BackupSnapshot& snapshot, const MasterKey& key,
                                             const std::atomic<bool>* stop = nullptr);
    /// Returns whether the snapshot has everything that the backup with this head has.
    [[nodiscard]] Result<bool> has(const AuditHead& head) const { return goesOnFrom(*m_snapshot, head); }

private:
    explicit Ancestry(std::unique_ptr<Connection> snapshot) : m_snapshot(std::move(snapshot)) {}

    std::unique_ptr<Connection> m_snapshot;
};

} // namespace tidemark::storage
