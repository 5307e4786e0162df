// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Not for use outside core/storage/engine/sqlcipher: this is where SQLite's own types are.

#include "base/Error.h"

#include <QByteArray>

#include <memory>
#include <sqlite3.h>
#include <string>

namespace tidemark::storage {

/// A DatabaseHandle is one open SQLite handle, closed at its end, with its result codes as errors.
class DatabaseHandle {
public:
    /// Access says what the handle may do with its file.
    enum class Access {
        ReadAndWrite,
        ReadOnly,
        /// As ReadOnly, of a database with a log: what is in the log is read, and nothing beside the database
        /// is made. No lock is taken.
        OnlyReadWithLog
    };
    /// Opens a file that exists, or ":memory:"; nothing of it is read. `encodedName` is as the file system
    /// has it.
    [[nodiscard]] static Result<DatabaseHandle> open(const QByteArray& encodedName,
                                                     Access access = Access::ReadAndWrite);

    /// Returns SQLite's own handle, for calls that this class has no name for. It stays this class's to
    /// close.
    [[nodiscard]] sqlite3* native() const { return m_native.get(); }
    /// Returns the result code of a call on this handle as an Error, with what the operating system said.
    [[nodiscard]] Error error(int resultCode) const;
    /// Returns nothing for SQLITE_OK, and error() of every other result code.
    [[nodiscard]] Result<void> must(int resultCode) const;
    /// Runs one or more commands without parameters and drops any rows.
    [[nodiscard]] Result<void> command(const char* sql) const;
    /// Returns the first column of the first row of a query without parameters; empty where there is none.
    [[nodiscard]] Result<std::string> answer(const char* sql) const;
    /// Returns how many times something could not be read: error() was told of damage, or of a disk that does
    /// not give what is on it.
    [[nodiscard]] qint64 failedReads() const { return m_failedReads; }

private:
    struct Close {
        void operator()(sqlite3* native) const noexcept { sqlite3_close(native); }
    };
    explicit DatabaseHandle(sqlite3* native) : m_native(native) {}

    std::unique_ptr<sqlite3, Close> m_native;
    mutable qint64 m_failedReads = 0;
};

} // namespace tidemark::storage
