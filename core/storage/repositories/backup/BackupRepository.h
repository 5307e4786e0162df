// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/Backup.h"
#include "storage/engine/Connection.h"

#include <optional>
#include <vector>

namespace tidemark::storage {

/// A LastChange is the newest entry of the audit log that changed what a backup keeps.
struct LastChange {
    qint64 sequence = 0;
    Instant at;
};

/// BackupRepository is the tables of backups: the clinic's rules and folders, and what was made and
/// rehearsed.
class BackupRepository {
public:
    /// Loads what the program comes with, where nobody has changed it.
    [[nodiscard]] static Result<BackupRules> rules(Connection& connection);
    /// Replaces the clinic's rules; they are one row.
    [[nodiscard]] static Result<void> setRules(Connection& connection, const QString& clinicId,
                                               const BackupRules& rules);

    /// Lists the folders in the order in which they were added.
    [[nodiscard]] static Result<std::vector<QString>> targets(Connection& connection);
    /// Adds a folder. It fails with Duplicate.
    [[nodiscard]] static Result<void> addTarget(Connection& connection, const QString& folder, Instant at);
    /// Removes a folder; its backups stay known. It fails with NotFound.
    [[nodiscard]] static Result<void> removeTarget(Connection& connection, const QString& folder);

    /// Notes a backup; one that was away is there again.
    [[nodiscard]] static Result<void> insert(Connection& connection, const BackupMade& backup);
    /// Notes that a backup's file is gone from the folder. Its row stays; a backup that is unknown or noted
    /// already is left as it is.
    [[nodiscard]] static Result<void> noteRemoved(Connection& connection, const QString& folder,
                                                  const QString& file, Instant at);
    /// Lists the backups that are kept, newest first, at most so many.
    [[nodiscard]] static Result<std::vector<BackupMade>> kept(Connection& connection, int most);
    /// Returns the newest backup in a folder.
    [[nodiscard]] static Result<std::optional<BackupMade>> newestIn(Connection& connection,
                                                                    const QString& folder);

    /// Notes a rehearsal, also one that failed. It gets the next number and is never changed.
    [[nodiscard]] static Result<void> insert(Connection& connection, const BackupDrill& drill);
    /// Returns the newest rehearsal, whatever it found; there is none before the first.
    [[nodiscard]] static Result<std::optional<BackupDrill>> lastDrill(Connection& connection);
    /// Returns the last rehearsal that proved something (BackupDrill::isProof()).
    [[nodiscard]] static Result<std::optional<BackupDrill>> lastProven(Connection& connection);

    /// Returns the newest change; coming and going, reading and backups themselves are none.
    [[nodiscard]] static Result<std::optional<LastChange>> lastChange(Connection& connection);

    /// Counts the sessions that are over, and returns the one at a place in the order of their ids.
    [[nodiscard]] static Result<qint64> countFinished(Connection& connection);
    /// Returns the session at that place, counted from 0; there is none beyond the last.
    [[nodiscard]] static Result<std::optional<SessionId>> finishedAt(Connection& connection, qint64 place);
    /// Returns whether an entry after this one is about the record.
    [[nodiscard]] static Result<bool> isNamedAfter(Connection& connection, qint64 sequence,
                                                   const QString& entityId);
};

} // namespace tidemark::storage
