// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "domain/Codes.h"

#include <QDate>
#include <QString>

#include <optional>
#include <variant>
#include <vector>

/// These are the clinic's reports as values: tables of cells, painted and worded by the app.
namespace tidemark::reports {

/// CellKind says what a cell of a column is. Code: a code of a coded list, which the app words; files keep
/// the code. Share: from 0 to 1. Time: an instant, shown on the clinic's wall clock.
enum class CellKind { Text, Code, Count, Decimal, Share, Day, Time };

/// A ReportColumn is named as files name it, with its unit: "given_mg".
struct ReportColumn {
    const char* key = "";
    CellKind kind = CellKind::Text;
};

/// A ReportCell without a value was not recorded, which is not 0.
using ReportCell = std::variant<std::monostate, QString, qint64, double, QDate, Instant>;
using ReportRow = std::vector<ReportCell>;

/// A ReportTable has a cell for each column in each row; `total` adds up what can be added.
struct ReportTable {
    const char* key = "";
    std::vector<ReportColumn> columns;
    std::vector<ReportRow> rows{};
    std::optional<ReportRow> total{};
};

/// Returns the cell of a coded value, by its code.
template <class Enum>
[[nodiscard]] ReportCell codeCell(Enum value) {
    return codeIn(codesOf(value), value);
}
/// Returns the cell of a count.
template <class Number>
[[nodiscard]] ReportCell countCell(Number count) {
    return static_cast<qint64>(count);
}
/// Returns the cell of what may be missing.
template <class Value>
[[nodiscard]] ReportCell cellOf(const std::optional<Value>& value) {
    return value ? ReportCell(*value) : ReportCell();
}

} // namespace tidemark::reports
