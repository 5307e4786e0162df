// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QCryptographicHash>
#include <QIODevice>
#include <QStringList>

#include <initializer_list>
#include <span>

namespace tidemark::exchange {

/// Returns one cell, quoted and made harmless.
[[nodiscard]] QByteArray csvCell(const QString& text);

/// A CsvWriter writes the rows of one CSV table to a device, as readingsCsv() says they look. A write that
/// fails is kept and returned by finish().
class CsvWriter {
public:
    explicit CsvWriter(QIODevice& device) : m_device(device) {}

    /// Begins with a byte order mark, by which some spreadsheets know UTF-8.
    void addByteOrderMark();

    /// Adds one row in the order of the heading's columns. The row may stay in memory until finish().
    void add(std::span<const QString> cells);
    void add(std::initializer_list<QString> cells) { add(std::span(cells.begin(), cells.size())); }
    /// Adds the same of plain names, for the heading.
    void addHeading(std::initializer_list<const char*> names);
    void addHeading(const QStringList& names);
    /// Hands everything to the device: DiskFull or WriteFailed, and Internal where a row has more or fewer
    /// cells than the heading.
    [[nodiscard]] Result<void> finish();
    /// Returns how many rows there are below the heading.
    [[nodiscard]] qint64 rows() const { return m_rows > 0 ? m_rows - 1 : 0; }
    /// Returns the SHA-256 of what was handed to the device, in hexadecimal.
    [[nodiscard]] QByteArray sha256() const { return m_hash.result().toHex(); }

private:
    void endRow(std::size_t cells);
    void flush();

    QIODevice& m_device;
    QByteArray m_pending;
    QCryptographicHash m_hash{QCryptographicHash::Sha256};
    qint64 m_rows = 0; ///< With the heading.
    std::size_t m_columns = 0;
    bool m_failed = false;
    bool m_uneven = false;
};

} // namespace tidemark::exchange
