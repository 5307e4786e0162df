// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvCell.h"

namespace tidemark::exchange {
namespace {

/// What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"); the apostrophe itself, so
/// that the mark can be told from a text that began with one.
bool startsLikeFormula(const QString& text) {
    static const QString marks = QStringLiteral("=+-@\t\r\n'\uFF1D\uFF0B\uFF0D\uFF20");
    return !text.isEmpty() && marks.contains(text.front());
}

} // namespace

QByteArray csvCell(const QString& text) {
    QString cell = startsLikeFormula(text) ? u'\'' + text : text;
    cell.replace(u'"', QStringLiteral("\"\""));
    return '"' + cell.toUtf8() + '"';
}

} // namespace tidemark::exchange
