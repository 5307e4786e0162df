// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/Connection.h"

#include <QStringList>

#include <map>

namespace tidemark::test {

/// The columns of each table, by the table's name, in their order.
using TableColumns = std::map<QString, QStringList>;
/// The rows of each table as text, sorted: every value as an SQL literal, so that 1, 1.0, '1' and NULL
/// differ. A value of more than 100 characters is given as its length and SHA-256.
using TableRows = std::map<QString, QStringList>;

/// Of an unguarded connection: the guard lets nobody read a table's columns. Both throw where the database
/// cannot be read.
[[nodiscard]] TableColumns columnsOf(storage::Connection& connection);
/// Only `columns` are read, so that a database with further columns can be compared with the one before them.
[[nodiscard]] TableRows rowsOf(storage::Connection& connection, const TableColumns& columns);

/// "table.column" of every column that is NULL in all rows, and "table" for each table without a row.
[[nodiscard]] QStringList unfilled(storage::Connection& connection);

/// One line a row, for keeping and for showing.
[[nodiscard]] QByteArray asText(const TableRows& rows);

} // namespace tidemark::test
