// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Not for use outside core/storage/engine/sqlcipher; the way in is DatabaseFile.h.

#include "storage/engine/Connection.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/engine/sqlcipher/DatabaseHandle.h"
#include "storage/engine/sqlcipher/Guard.h"
#include "storage/engine/sqlcipher/OpenFiles.h"
#include "storage/engine/StatementCache.h"

namespace tidemark::storage {

/// A SqlcipherConnection is an encrypted database file that was brought through the opening recipe.
class SqlcipherConnection final : public Connection {
public:
    SqlcipherConnection(DatabaseHandle handle, const OpenPlan& plan);

    [[nodiscard]] Statement prepare(std::string_view sql) override;
    [[nodiscard]] Result<void> execute(std::string_view script) override;
    [[nodiscard]] qint64 changedRows() const override;
    [[nodiscard]] qint64 statementCount() const override { return m_statements.taken(); }
    [[nodiscard]] int schemaVersion() override;
    [[nodiscard]] Result<void> setSchemaVersion(int version) override;
    [[nodiscard]] Result<void> setCommits(Commits commits) override;
    [[nodiscard]] Result<void> checkpoint() override;
    [[nodiscard]] bool isInPlace() const override { return m_files.areInPlace(); }
    [[nodiscard]] bool isOnlyRead() const override { return m_onlyRead; }
    void keepLog() noexcept override;
    [[nodiscard]] qint64 failedReads() const override { return m_handle.failedReads(); }
    [[nodiscard]] Result<std::vector<std::string>> tables() override;
    [[nodiscard]] Result<bool> isTableWhole(const std::string& table) override;
    [[nodiscard]] Result<void> verifyPages() override;
    [[nodiscard]] Result<void> verifyReferences() override;

private:
    [[nodiscard]] Result<void> begin() override;
    [[nodiscard]] Result<void> commit() override;
    void rollBack() noexcept override;
    [[nodiscard]] bool isInTransaction() const;
    /// Ends the transaction of the gathered ones, where there is one.
    [[nodiscard]] Result<void> commitGathered();

    DatabaseHandle m_handle;
    OpenFiles m_files;
    bool m_onlyRead;
    GuardExceptions m_exceptions;
    Commits m_commits = Commits::Synced;
    int m_gathered = 0;          ///< Commits in the open transaction.
    bool m_gatheredLost = false; ///< One of them was rolled back, and those before it with it.
    StatementCache m_statements; // after the handle: SQLite does not close while statements live
};

} // namespace tidemark::storage
