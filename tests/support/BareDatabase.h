// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QTemporaryDir>

struct sqlite3;
struct sqlite3_stmt;

namespace tidemark::test {

/// A SQLCipher database with the program's tables and one session, written to through SQLite's C API: no
/// guard, no audit log, no check. What a write through the services is measured against. Throws where SQLite
/// refuses.
class BareDatabase {
public:
    BareDatabase();
    BareDatabase(const BareDatabase&) = delete;
    BareDatabase& operator=(const BareDatabase&) = delete;
    BareDatabase(BareDatabase&&) = delete;
    BareDatabase& operator=(BareDatabase&&) = delete;
    ~BareDatabase();

    /// One set of vitals (142/88 76 98 14 s1 d2) in a transaction of its own.
    void insertReading(Instant at);
    [[nodiscard]] int readings();

private:
    void check(int code);
    void run(const char* sql);

    QTemporaryDir m_directory;
    sqlite3* m_native = nullptr;
    sqlite3_stmt* m_insert = nullptr;
};

} // namespace tidemark::test
