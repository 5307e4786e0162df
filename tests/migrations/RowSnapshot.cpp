// SPDX-License-Identifier: GPL-3.0-or-later
#include "RowSnapshot.h"

#include <QCryptographicHash>

namespace tidemark::test {
namespace {

constexpr std::string_view selectColumns = R"sql(
SELECT schema_row.name, column_row.name
FROM sqlite_schema AS schema_row JOIN pragma_table_info(schema_row.name) AS column_row
WHERE schema_row.type = 'table' AND schema_row.name NOT LIKE 'sqlite%'
ORDER BY schema_row.name, column_row.cid)sql";

constexpr qsizetype longestShown = 100;

QString shown(const QString& literal) {
    if (literal.size() <= longestShown) {
        return literal;
    }
    const QByteArray digest = QCryptographicHash::hash(literal.toUtf8(), QCryptographicHash::Sha256).toHex();
    return QStringLiteral("%1 characters, %2").arg(literal.size()).arg(QString::fromLatin1(digest));
}

} // namespace

TableColumns columnsOf(storage::Connection& connection) {
    TableColumns columns;
    storage::Statement row = connection.prepare(selectColumns);
    while (row.step().value()) {
        columns[row.text(0)] << row.text(1);
    }
    return columns;
}

TableRows rowsOf(storage::Connection& connection, const TableColumns& columns) {
    TableRows all;
    for (const auto& [table, names] : columns) {
        const QString query =
            QStringLiteral("SELECT quote(%1) FROM %2").arg(names.join(QStringLiteral("), quote(")), table);
        storage::Statement row = connection.prepare(query.toStdString());
        QStringList& rows = all[table];
        while (row.step().value()) {
            QStringList values;
            for (int column = 0; column < names.size(); ++column) {
                values << shown(row.text(column));
            }
            rows << values.join(QStringLiteral(" | "));
        }
        rows.sort();
    }
    return all;
}

QStringList unfilled(storage::Connection& connection) {
    QStringList found;
    for (const auto& [table, names] : columnsOf(connection)) {
        const QString query = QStringLiteral("SELECT COUNT(*), COUNT(%1) FROM %2")
                                  .arg(names.join(QStringLiteral("), COUNT(")), table);
        storage::Statement row = connection.prepare(query.toStdString());
        (void)row.step().value();
        if (row.integer(0) == 0) {
            found << table;
            continue;
        }
        for (int column = 0; column < names.size(); ++column) {
            if (row.integer(column + 1) == 0) {
                found << table + u'.' + names[column];
            }
        }
    }
    return found;
}

QByteArray asText(const TableRows& rows) {
    QByteArray text;
    for (const auto& [table, lines] : rows) {
        text += "\n" + table.toUtf8() + "\n";
        for (const QString& line : lines) {
            text += "  " + QString(line).replace(u'\n', QStringLiteral("\\n")).toUtf8() + "\n";
        }
    }
    return text;
}

} // namespace tidemark::test
