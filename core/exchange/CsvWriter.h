// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QIODevice>

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

    /// Adds one row in the order of the heading's columns. The row may stay in memory until finish().
    void add(std::span<const QString> cells);
    void add(std::initializer_list<QString> cells) { add(std::span(cells.begin(), cells.size())); }
    /// Adds the same of plain names, for the heading.
    void addHeading(std::initializer_list<const char*> names);
    /// Hands everything to the device: DiskFull or WriteFailed.
    [[nodiscard]] Result<void> finish();

private:
    void endRow();
    void flush();

    QIODevice& m_device;
    QByteArray m_pending;
    bool m_failed = false;
};

} // namespace tidemark::exchange
