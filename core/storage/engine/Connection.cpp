// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/Connection.h"

#include "storage/engine/EngineError.h"
#include "storage/engine/Native.h"
#include "storage/engine/WipingMemory.h"

#include <QFile>
#include <QFileInfo>

#include <fcntl.h>
#include <unistd.h>

namespace tidemark::storage {

using namespace sqlite_api;

namespace {

constexpr const char* plainHeader = "SQLite format 3";

/// A file in clear is not one of ours. Read before SQLite has the file open: closing a second handle later
/// would drop SQLite's locks (sqlite.org, "How to corrupt", 2.2).
bool isPlain(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) && file.read(15) == plainHeader;
}

Result<void> checkFile(const QString& path, const OpenPlan& plan, bool isNew) {
    if (path.contains(u'"')) {
        return fail(ErrorCode::FolderNotWritable); // SOCI's connect string cannot quote it
    }
    if (isNew) {
        return plan.file == OpenPlan::File::MayBeCreated ? Result<void>() : fail(ErrorCode::DatabaseMissing);
    }
    if (QFileInfo(path).size() == 0 && plan.file == OpenPlan::File::MustExist) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    return isPlain(path) ? fail(ErrorCode::DatabaseForeign) : Result<void>();
}

/// SQLite would make it readable for everybody; its log takes over the mode of the file.
bool makePrivateFile(const QString& path) {
    const int made = ::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    return made >= 0 && ::close(made) == 0;
}

} // namespace

Connection::Impl::~Impl() {
    shelves.clear(); // SQLite does not close while statements live
}

Error Connection::Impl::error(int resultCode) const {
    const int systemErrno = native == nullptr ? 0 : sqlite3_system_errno(native);
    return engineError(resultCode, systemErrno);
}

int Connection::Impl::command(const char* sql) const {
    return sqlite3_exec(native, sql, nullptr, nullptr, nullptr);
}

Result<std::string> Connection::Impl::answer(const char* sql) const {
    std::string text;
    const auto keepFirst = [](void* target, int columns, char** values, char**) -> int {
        auto& kept = *static_cast<std::string*>(target);
        if (kept.empty() && columns > 0 && values[0] != nullptr) {
            kept = values[0];
        }
        return 0;
    };
    if (const int code = sqlite3_exec(native, sql, keepFirst, &text, nullptr); code != SQLITE_OK) {
        return tl::unexpected(error(code));
    }
    return text;
}

Connection::Connection(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Connection::Connection(Connection&& other) noexcept = default;
Connection& Connection::operator=(Connection&& other) noexcept = default;
Connection::~Connection() = default;

Result<Connection> Connection::open(const QString& file, const SecretBytes& key, const OpenPlan& plan) {
    const bool isNew = !QFileInfo::exists(file);
    if (const auto checked = checkFile(file, plan, isNew); !checked) {
        return tl::unexpected(checked.error());
    }
    if (isNew && !makePrivateFile(file)) {
        return fail(ErrorCode::FolderNotWritable);
    }
    installWipingMemory();
    auto impl = std::make_unique<Impl>();
    try {
        impl->session.open(soci::sqlite3, "db=\"" + file.toStdString() + "\"");
        impl->native = static_cast<soci::sqlite3_session_backend*>(impl->session.get_backend())->conn_;
    } catch (const soci::sqlite3_soci_error& refused) {
        return tl::unexpected(engineError(refused.result()));
    } catch (const std::exception&) {
        return fail(ErrorCode::Internal);
    }
    if (const auto ready = applyOpenRecipe(*impl, key, plan, isNew); !ready) {
        return tl::unexpected(ready.error());
    }
    if (plan.guarded) {
        guard(*impl);
    }
    return Connection(std::move(impl));
}

Statement Connection::prepare(std::string_view sql) {
    auto shelf = m_impl->shelves.find(sql);
    if (shelf == m_impl->shelves.end()) {
        shelf = m_impl->shelves.try_emplace(std::string(sql)).first;
    }
    if (!shelf->second.empty()) {
        auto kept = std::move(shelf->second.back());
        shelf->second.pop_back();
        return Statement(kept.release());
    }
    auto fresh = std::make_unique<Statement::Impl>();
    fresh->owner = m_impl.get();
    fresh->shelf = &shelf->second;
    try {
        auto* session = static_cast<soci::sqlite3_session_backend*>(m_impl->session.get_backend());
        fresh->backend.reset(session->make_statement_backend());
        fresh->backend->alloc();
        fresh->backend->prepare(shelf->first, soci::details::st_repeatable_query);
    } catch (const soci::sqlite3_soci_error& refused) {
        fresh->fault = refused.result();
    } catch (const std::exception&) {
        fresh->fault = SQLITE_ERROR;
    }
    return Statement(fresh.release());
}

Result<void> Connection::execute(std::string_view script) {
    m_impl->migrating = true;
    const int code = m_impl->command(std::string(script).c_str());
    m_impl->migrating = false;
    return code == SQLITE_OK ? Result<void>() : tl::unexpected(m_impl->error(code));
}

Result<void> Connection::begin() {
    return prepare("BEGIN IMMEDIATE").run();
}

Result<void> Connection::commit() {
    return prepare("COMMIT").run();
}

void Connection::rollback() noexcept {
    // A statement that failed badly enough has already rolled back by itself.
    if (sqlite3_get_autocommit(m_impl->native) == 0) {
        (void)m_impl->command("ROLLBACK");
    }
}

qint64 Connection::changedRows() const {
    return sqlite3_changes64(m_impl->native);
}

int Connection::schemaVersion() {
    const auto version = m_impl->answer("PRAGMA user_version");
    return version ? std::atoi(version->c_str()) : -1;
}

Result<void> Connection::setSchemaVersion(int version) {
    return execute("PRAGMA user_version = " + std::to_string(version));
}

Result<void> Connection::setCommits(Commits commits) {
    const bool synced = commits == Commits::Synced;
    m_impl->changingSync = true;
    const int code = m_impl->command(synced ? "PRAGMA synchronous = FULL" : "PRAGMA synchronous = OFF");
    const auto held = m_impl->answer("PRAGMA synchronous");
    m_impl->changingSync = false;
    if (code != SQLITE_OK) {
        return tl::unexpected(m_impl->error(code));
    }
    if (!held || *held != (synced ? "2" : "0")) {
        return fail(ErrorCode::Internal);
    }
    if (!synced) {
        return {};
    }
    if (auto moved = checkpoint(); !moved) {
        return moved;
    }
    // A checkpoint that finds nothing left to move does not sync what was moved unsynced before.
    sqlite3_file* file = nullptr;
    (void)sqlite3_file_control(m_impl->native, "main", SQLITE_FCNTL_FILE_POINTER, &file);
    if (file == nullptr || file->pMethods == nullptr) {
        return fail(ErrorCode::Internal);
    }
    const int onDisk = file->pMethods->xSync(file, SQLITE_SYNC_FULL);
    return onDisk == SQLITE_OK ? Result<void>() : tl::unexpected(m_impl->error(onDisk));
}

Result<void> Connection::checkpoint() {
    const int code =
        sqlite3_wal_checkpoint_v2(m_impl->native, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    return code == SQLITE_OK ? Result<void>() : tl::unexpected(m_impl->error(code));
}

Result<void> Connection::verifyPages() {
    // The page check reads the main file only, so the log goes in first.
    if (const auto moved = checkpoint(); !moved) {
        return moved;
    }
    const auto badPage = m_impl->answer("PRAGMA cipher_integrity_check");
    if (!badPage) {
        return tl::unexpected(badPage.error());
    }
    const auto structure = m_impl->answer("PRAGMA integrity_check(1)");
    if (!structure) {
        return tl::unexpected(structure.error());
    }
    return badPage->empty() && *structure == "ok" ? Result<void>() : fail(ErrorCode::DatabaseDamaged);
}

} // namespace tidemark::storage
