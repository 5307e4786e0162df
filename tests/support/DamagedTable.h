// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/Rows.h"
#include "storage/Store.h"

#include <QFile>

#include <stdexcept>

namespace tidemark::test {

/// Returns the page of the file that a table, or an index, begins at.
[[nodiscard]] inline qint64 rootPageOf(storage::Store& store, const char* table) {
    return store.read([&](storage::Connection& connection) {
        storage::Statement row = connection.prepare("SELECT rootpage FROM sqlite_master WHERE name = :name");
        row.bind(":name", QString::fromLatin1(table));
        if (!row.step().value_or(false)) {
            throw std::runtime_error("there is no such table");
        }
        return row.integer(0);
    });
}

/// Flips one bit of a page, as a dying disk does.
inline void flipBitOfPage(const QString& database, qint64 page) {
    constexpr qint64 pageSize = 4096;
    QFile file(database);
    char byte = 0;
    if (!file.open(QIODevice::ReadWrite) || !file.seek((page - 1) * pageSize + 100) || !file.getChar(&byte) ||
        !file.seek((page - 1) * pageSize + 100) || !file.putChar(static_cast<char>(byte ^ 4))) {
        throw std::runtime_error("the fault could not be made");
    }
}

} // namespace tidemark::test
