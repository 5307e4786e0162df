// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/CsvWriter.h"

#include <QFileDevice>
#include <QRegularExpression>

namespace tidemark::exchange {
namespace {

constexpr qsizetype writtenAtOnce = 1 << 16;

bool isNumber(const QString& text) {
    static const QRegularExpression number(QStringLiteral("^-?[0-9]+([.][0-9]+)?(e-?[0-9]+)?$"));
    return number.match(text).hasMatch();
}

/// What makes a spreadsheet take a cell for a formula (OWASP, "CSV Injection"); the apostrophe itself, so
/// that the mark can be told from a text that began with one.
bool startsLikeFormula(const QString& text) {
    static const QString marks = QStringLiteral("=+-@\t\r\n\v\f'\uFF1D\uFF0B\uFF0D\uFF20");
    // A number is what it says, also below 0: a spreadsheet adds it up, and nothing runs.
    return !text.isEmpty() && (marks.contains(text.front()) || text.front().isNull()) && !isNumber(text);
}

void appendCell(QByteArray& row, const QString& text) {
    row += startsLikeFormula(text) ? "\"'" : "\"";
    if (text.contains(u'"')) {
        row += QString(text).replace(u'"', QStringLiteral("\"\"")).toUtf8();
    } else {
        row += text.toUtf8();
    }
    row += '"';
}

} // namespace

QByteArray csvCell(const QString& text) {
    QByteArray cell;
    appendCell(cell, text);
    return cell;
}

void CsvWriter::add(std::span<const QString> cells) {
    bool first = true;
    for (const QString& cell : cells) {
        if (!first) {
            m_pending += ',';
        }
        appendCell(m_pending, cell);
        first = false;
    }
    endRow(cells.size());
}

void CsvWriter::addByteOrderMark() {
    m_pending += "\xEF\xBB\xBF";
}

void CsvWriter::addHeading(const QStringList& names) {
    add(std::span<const QString>(names.constData(), static_cast<std::size_t>(names.size())));
}

void CsvWriter::addHeading(std::initializer_list<const char*> names) {
    bool first = true;
    for (const char* name : names) {
        if (!first) {
            m_pending += ',';
        }
        appendCell(m_pending, QString::fromLatin1(name));
        first = false;
    }
    endRow(names.size());
}

void CsvWriter::endRow(std::size_t cells) {
    m_pending += "\r\n";
    m_columns = m_rows == 0 ? cells : m_columns;
    m_uneven = m_uneven || cells != m_columns;
    ++m_rows;
    if (m_pending.size() >= writtenAtOnce) {
        flush();
    }
}

void CsvWriter::flush() {
    m_hash.addData(m_pending);
    m_failed = m_failed || m_device.write(m_pending) != m_pending.size();
    m_pending.clear();
}

Result<void> CsvWriter::finish() {
    flush();
    if (!m_failed) {
        return m_uneven ? fail(ErrorCode::Internal) : Result<void>();
    }
    const auto* file = qobject_cast<const QFileDevice*>(&m_device);
    const bool full = file != nullptr && file->error() == QFileDevice::ResourceError;
    return fail(full ? ErrorCode::DiskFull : ErrorCode::WriteFailed);
}

} // namespace tidemark::exchange
