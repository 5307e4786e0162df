// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/engine/Statement.h"

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::storage {

/// Commits says when a commit is on disk.
enum class Commits {
    Synced,   ///< Before it returns.
    Unsynced, ///< Some time later.
    Gathered  ///< Some time later, many commits as one.
};

/// A Connection is one open database, whatever the engine. It is used by one thread. A Statement or
/// Transaction of it ends before it does.
class Connection {
public:
    Connection() = default;
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;
    Connection(Connection&&) = delete;
    Connection& operator=(Connection&&) = delete;
    virtual ~Connection() = default;

    /// Prepares a statement by its SQL constant; it is parsed at its first use only.
    [[nodiscard]] virtual Statement prepare(std::string_view sql) = 0;
    /// Executes several statements without parameters or rows. It is for migrations.
    [[nodiscard]] virtual Result<void> execute(std::string_view script) = 0;

    /// Returns the rows changed by the last statement.
    [[nodiscard]] virtual qint64 changedRows() const = 0;
    /// Returns how many statements were asked for since it was opened: what a test counts questions with.
    [[nodiscard]] virtual qint64 statementCount() const = 0;
    /// Returns the number of the last migration; -1 when it cannot be read.
    [[nodiscard]] virtual int schemaVersion() = 0;
    /// Writes the number of the last migration into the file, inside the open transaction: a migration that
    /// is rolled back leaves the number before.
    [[nodiscard]] virtual Result<void> setSchemaVersion(int version) = 0;
    /// Sets when a commit is on disk. With `Unsynced` and `Gathered`, a commit returns before it is on disk:
    /// a power cut may lose it or damage the file. `Gathered` also makes one transaction of many, which
    /// writes each page once for all of them; a transaction that is rolled back then takes those before it
    /// along, and nothing can be written any more. Back to `Synced`, everything written so far is brought
    /// onto disk before this returns. Not inside a transaction. The guard lets nobody else change this
    /// setting.
    [[nodiscard]] virtual Result<void> setCommits(Commits commits) = 0;
    /// Moves what is logged ahead into the database and empties the log.
    [[nodiscard]] virtual Result<void> checkpoint() = 0;
    /// Returns whether the files that are open are still those at their paths: nobody moved, deleted or
    /// exchanged them.
    [[nodiscard]] virtual bool isInPlace() const = 0;
    /// Returns whether it was opened to be read only.
    [[nodiscard]] virtual bool isOnlyRead() const = 0;
    /// Leaves the log where it is when the connection ends. Else the log is moved into the database, and
    /// whatever has its name by then is deleted.
    virtual void keepLog() noexcept = 0;
    /// Returns how many times since it was opened something could not be read.
    [[nodiscard]] virtual qint64 failedReads() const = 0;
    /// Lists the tables by name.
    [[nodiscard]] virtual Result<std::vector<std::string>> tables() = 0;
    /// Reads every page of a table and of its indexes, and says whether it is whole. It fails where that
    /// cannot be said: Busy, Internal after OpenPlan::stop.
    [[nodiscard]] virtual Result<bool> isTableWhole(const std::string& table) = 0;
    /// Reads every page with its check value and the engine's own structure: DatabaseDamaged when one fails.
    /// What is still in the log is read through it and left there: nothing is written.
    [[nodiscard]] virtual Result<void> verifyPages() = 0;
    /// Checks that every row that another one names is there: DatabaseDamaged when one is not.
    [[nodiscard]] virtual Result<void> verifyReferences() = 0;

private:
    // Only a Transaction begins and ends one, so that none is left open.
    friend class Transaction;
    /// Takes the right to write here, not at the first write.
    [[nodiscard]] virtual Result<void> begin() = 0;
    [[nodiscard]] virtual Result<void> commit() = 0;
    virtual void rollBack() noexcept = 0;
};

} // namespace tidemark::storage
