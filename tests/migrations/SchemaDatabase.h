// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/migration/Migrator.h"

#include <QTemporaryDir>

#include <memory>

namespace tidemark::test {

/// The first `count` migrations.
[[nodiscard]] inline std::span<const storage::Migration> firstMigrations(int count) {
    return storage::migrations().first(static_cast<std::size_t>(count));
}

/// An encrypted database with the schema of one migration. After each migration the rows of
/// tests/migrations/rows with its number were put in, so that every table has rows and every column a value,
/// some of them as old as the first migration. It is closed. Throws when it cannot be made.
class SchemaDatabase {
public:
    explicit SchemaDatabase(int schema);

    /// As it was made, whatever was done with it since; a log of later writes goes.
    void restore();
    [[nodiscard]] QString file() const { return m_directory.filePath(QStringLiteral("clinic.db")); }
    /// Without the guard, so that a test may look at everything.
    [[nodiscard]] std::unique_ptr<storage::Connection> open() const;

private:
    int m_schema;
    QTemporaryDir m_directory;
};

} // namespace tidemark::test
