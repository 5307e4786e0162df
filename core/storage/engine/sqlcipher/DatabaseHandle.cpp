// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/engine/sqlcipher/DatabaseHandle.h"

#include "storage/engine/sqlcipher/EngineError.h"

namespace tidemark::storage {

Result<DatabaseHandle> DatabaseHandle::open(const QByteArray& encodedName, Access access) {
    sqlite3* native = nullptr;
    const int mode = access == Access::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE;
    // A connection is used by one thread, so that nothing of it is locked.
    const int flags = mode | SQLITE_OPEN_EXRESCODE | SQLITE_OPEN_NOMUTEX;
    const int code = sqlite3_open_v2(encodedName.constData(), &native, flags, nullptr);
    DatabaseHandle handle(native); // also on failure there is a handle to close
    if (code != SQLITE_OK) {
        return tl::unexpected(handle.error(code));
    }
    return handle;
}

Error DatabaseHandle::error(int resultCode) const {
    const int systemErrno = m_native == nullptr ? 0 : sqlite3_system_errno(m_native.get());
    return engineError(resultCode, systemErrno);
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
