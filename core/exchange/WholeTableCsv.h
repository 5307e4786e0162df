// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/CsvDeclaration.h"
#include "exchange/CsvWriter.h"
#include "exchange/LocalTimes.h"

namespace tidemark::exchange {

/// Writes the heading of a table that is kept as it is declared, and every row as it comes. It fails with
/// Internal where a column's source is none of the table, and with what reading fails with.
[[nodiscard]] Result<void> writeWhole(storage::Connection& connection, const CsvTable& table,
                                      LocalTimes& times, CsvWriter& writer);

} // namespace tidemark::exchange
