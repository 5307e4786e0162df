// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/sqlcipher/DatabaseHandle.h"

#include "storage/engine/sqlcipher/EngineError.h"

#include <QFile>
#include <QFileInfo>

namespace tidemark::storage {
namespace {

/// SQLite would make the index of a log beside it, and an empty log where there is none. Without locks it
/// keeps the index in memory; a database without a log it takes for one that nobody writes.
QByteArray addressToRead(const QByteArray& encodedName) {
    const bool hasLog = QFileInfo(QFile::decodeName(encodedName + "-wal")).size() > 0;
    return "file:" + encodedName.toPercentEncoding("/") + (hasLog ? "?vfs=unix-none" : "?immutable=1");
}

} // namespace

Result<DatabaseHandle> DatabaseHandle::open(const QByteArray& encodedName, Access access) {
    sqlite3* native = nullptr;
    const int mode = access == Access::ReadAndWrite ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY;
    const bool looksOnly = access == Access::OnlyReadWithLog;
    // A connection is used by one thread, so that nothing of it is locked.
    const int flags = mode | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX | (looksOnly ? SQLITE_OPEN_URI : 0);
    const QByteArray name = looksOnly ? addressToRead(encodedName) : encodedName;
    const int code = sqlite3_open_v2(name.constData(), &native, flags, nullptr);
    DatabaseHandle handle(native); // also on failure there is a handle to close
    if (code != SQLITE_OK) {
        return tl::unexpected(handle.error(code));
    }
    return handle;
}

Error DatabaseHandle::error(int resultCode) const {
    const int systemErrno = m_native == nullptr ? 0 : sqlite3_system_errno(m_native.get());
    Error error = engineError(resultCode, systemErrno);
    m_failedReads += error.code == ErrorCode::DatabaseDamaged || error.code == ErrorCode::ReadFailed ? 1 : 0;
    return error;
}

Result<void> DatabaseHandle::must(int resultCode) const {
    return resultCode == SQLITE_OK ? Result<void>() : tl::unexpected(error(resultCode));
}

Result<void> DatabaseHandle::command(const char* sql) const {
    return must(sqlite3_exec(m_native.get(), sql, nullptr, nullptr, nullptr));
}

Result<std::string> DatabaseHandle::answer(const char* sql) const {
    std::string text;
    const auto keepFirst = [](void* target, int columns, char** values, char**) -> int {
        auto& kept = *static_cast<std::string*>(target);
        if (kept.empty() && columns > 0 && values[0] != nullptr) {
            kept = values[0];
        }
        return 0;
    };
    return must(sqlite3_exec(m_native.get(), sql, keepFirst, &text, nullptr)).map([&] {
        return std::move(text);
    });
}

} // namespace tidemark::storage
