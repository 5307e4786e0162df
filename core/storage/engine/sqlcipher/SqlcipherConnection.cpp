// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/sqlcipher/SqlcipherConnection.h"

#include "base/Try.h"
#include "storage/engine/sqlcipher/SqlcipherStatement.h"

namespace tidemark::storage {
namespace {

/// As one transaction: enough that a page is written once for many of them, few enough to be held in memory.
constexpr int gatheredAtOnce = 2000;

/// Lets something through the guard until the end of the block.
class Exception {
public:
    explicit Exception(bool& flag) : m_flag(flag) { flag = true; }
    Exception(const Exception&) = delete;
    Exception& operator=(const Exception&) = delete;
    Exception(Exception&&) = delete;
    Exception& operator=(Exception&&) = delete;
    ~Exception() { m_flag = false; }

private:
    bool& m_flag;
};

/// A page whose check value is wrong ends the engine's own check by an error.
Result<bool> passesCheck(const DatabaseHandle& handle, const char* check) {
    const auto found = handle.answer(check);
    if (!found) {
        const ErrorCode code = found.error().code;
        const bool damaged = code == ErrorCode::DatabaseDamaged || code == ErrorCode::ReadFailed ||
                             sqlite3_errcode(handle.native()) == SQLITE_ERROR;
        return damaged ? Result<bool>(false) : tl::unexpected(found.error());
    }
    return *found == "ok";
}

/// A checkpoint that finds nothing left to move does not sync what was moved unsynced before.
Result<void> syncMainFile(const DatabaseHandle& handle) {
    sqlite3_file* file = nullptr;
    (void)sqlite3_file_control(handle.native(), "main", SQLITE_FCNTL_FILE_POINTER, static_cast<void*>(&file));
    if (file == nullptr || file->pMethods == nullptr) {
        return fail(ErrorCode::Internal);
    }
    return handle.must(file->pMethods->xSync(file, SQLITE_SYNC_FULL));
}

} // namespace

SqlcipherConnection::SqlcipherConnection(DatabaseHandle handle, const OpenPlan& plan)
    : m_handle(std::move(handle))
    , m_files(m_handle)
    , m_onlyRead(plan.file == OpenPlan::File::OnlyRead || plan.file == OpenPlan::File::Unchanged) {
    if (plan.guarded) {
        guard(m_handle, m_exceptions);
    }
}

Statement SqlcipherConnection::prepare(std::string_view sql) {
    return m_statements.take(
        sql, [this](std::string_view text) { return std::make_unique<SqlcipherStatement>(m_handle, text); });
}

Result<void> SqlcipherConnection::execute(std::string_view script) {
    const Exception migrating(m_exceptions.migrating);
    return m_handle.command(std::string(script).c_str());
}

Result<void> SqlcipherConnection::begin() {
    if (m_gatheredLost) {
        return fail(ErrorCode::Internal);
    }
    return m_commits == Commits::Gathered && isInTransaction() ? Result<void>()
                                                               : prepare("BEGIN IMMEDIATE").run();
}

Result<void> SqlcipherConnection::commit() {
    if (m_commits == Commits::Gathered && ++m_gathered < gatheredAtOnce) {
        return {};
    }
    m_gathered = 0;
    return prepare("COMMIT").run();
}

bool SqlcipherConnection::isInTransaction() const {
    return sqlite3_get_autocommit(m_handle.native()) == 0;
}

Result<void> SqlcipherConnection::commitGathered() {
    m_gathered = 0;
    if (m_gatheredLost) {
        return fail(ErrorCode::Internal);
    }
    return isInTransaction() ? prepare("COMMIT").run() : Result<void>();
}

void SqlcipherConnection::rollBack() noexcept {
    // A statement that failed badly enough has already rolled back by itself.
    if (isInTransaction()) {
        (void)m_handle.command("ROLLBACK");
    }
    m_gatheredLost = m_gatheredLost || m_commits == Commits::Gathered;
}

qint64 SqlcipherConnection::changedRows() const {
    return sqlite3_changes64(m_handle.native());
}

int SqlcipherConnection::schemaVersion() {
    const auto version = m_handle.answer("PRAGMA user_version");
    return version ? std::atoi(version->c_str()) : -1;
}

Result<void> SqlcipherConnection::setSchemaVersion(int version) {
    return execute("PRAGMA user_version = " + std::to_string(version));
}

Result<void> SqlcipherConnection::setCommits(Commits commits) {
    const bool synced = commits == Commits::Synced;
    TIDEMARK_TRY(commitGathered());
    {
        const Exception changing(m_exceptions.changingSync);
        TIDEMARK_TRY(m_handle.command(synced ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF"));
        const auto held = m_handle.answer("PRAGMA synchronous");
        if (!held || *held != (synced ? "2" : "0")) {
            return fail(ErrorCode::Internal);
        }
    }
    m_commits = commits;
    return synced ? checkpoint().and_then([&] { return syncMainFile(m_handle); }) : Result<void>();
}

Result<void> SqlcipherConnection::checkpoint() {
    return m_handle.must(
        sqlite3_wal_checkpoint_v2(m_handle.native(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr));
}

void SqlcipherConnection::keepLog() noexcept {
    sqlite3_db_config(m_handle.native(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
}

Result<void> SqlcipherConnection::verifyPages() {
    // The check of pages by themselves reads the main file only, and nothing is moved into it for that. A
    // page that the log replaces may be half written there, by a program that was killed while it moved the
    // log: with a log, the engine decides, which reads all that is in use through it.
    const auto badPage = TIDEMARK_TRY(m_handle.answer("PRAGMA cipher_integrity_check"));
    if (!badPage.empty() && !m_files.haveLog()) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    const bool whole = TIDEMARK_TRY(passesCheck(m_handle, "PRAGMA integrity_check(1)"));
    return whole ? Result<void>() : fail(ErrorCode::DatabaseDamaged);
}

Result<std::vector<std::string>> SqlcipherConnection::tables() {
    std::vector<std::string> names;
    Statement rows = prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name");
    Result<bool> more = rows.step();
    for (; more && *more; more = rows.step()) {
        names.emplace_back(rows.prepared().text(0));
    }
    return more ? Result<std::vector<std::string>>(std::move(names)) : tl::unexpected(more.error());
}

Result<bool> SqlcipherConnection::isTableWhole(const std::string& table) {
    return passesCheck(m_handle, ("PRAGMA integrity_check(\"" + table + "\")").c_str());
}

Result<void> SqlcipherConnection::verifyReferences() {
    const auto broken = TIDEMARK_TRY(m_handle.answer("PRAGMA foreign_key_check"));
    return broken.empty() ? Result<void>() : fail(ErrorCode::DatabaseDamaged);
}

} // namespace tidemark::storage
