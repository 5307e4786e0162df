// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <gtest/gtest.h>

#include <vector>

namespace tidemark::test {

/// Reads a CSV of quoted cells as RFC 4180 says, and takes the apostrophe of a harmless cell away.
inline std::vector<QStringList> parsed(const QByteArray& csv) {
    std::vector<QStringList> rows;
    QStringList row;
    QByteArray cell;
    bool quoted = false;
    for (qsizetype i = 0; i < csv.size(); ++i) {
        const char each = csv[i];
        if (quoted && each == '"' && i + 1 < csv.size() && csv[i + 1] == '"') {
            cell += '"';
            ++i;
        } else if (each == '"') {
            quoted = !quoted;
        } else if (quoted) {
            cell += each;
        } else if (each == ',' || each == '\n') {
            const QString text = QString::fromUtf8(cell);
            row << (text.startsWith(u'\'') ? text.mid(1) : text);
            cell.clear();
            if (each == '\n') {
                rows.push_back(row);
                row.clear();
            }
        } else {
            EXPECT_EQ(each, '\r') << "outside quotes only commas and line ends";
        }
    }
    EXPECT_FALSE(quoted);
    return rows;
}

/// The column of that name in every row below the heading.
inline QStringList column(const std::vector<QStringList>& rows, const char* name) {
    const auto at = rows.front().indexOf(QLatin1String(name));
    QStringList cells;
    for (std::size_t i = 1; i < rows.size(); ++i) {
        cells << rows[i].value(at);
    }
    return cells;
}

} // namespace tidemark::test
