// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/WholeTableCsv.h"

#include "base/Try.h"

#include <algorithm>
#include <set>
#include <span>

namespace tidemark::exchange {
namespace {

using storage::TableRows;

std::string_view tableSourceOf(const CsvColumn& column) {
    const std::string_view source = column.source;
    return source.empty() ? std::string_view(column.name) : source;
}

/// A thousandth of a whole number, without an error of rounding: 28000 is "28", -500 is "-0.5".
QString thousandth(QByteArrayView whole) {
    return QString::number(static_cast<double>(whole.toByteArray().toLongLong()) / 1000, 'g', 15);
}

/// Writes rows; lines of one session are held back until it is known which of them were corrected.
class Rows {
public:
    Rows(const CsvTable& table, LocalTimes& times, CsvWriter& writer)
        : m_table(table), m_names(TableRows::names(*table.rows)), m_times(times), m_writer(writer) {}

    /// False where a column is none of the table's.
    [[nodiscard]] bool findSources() {
        for (const CsvColumn& column : m_table.columns) {
            const auto found = placeOf(tableSourceOf(column));
            m_hasStatus = m_hasStatus || column.kind == CsvKind::Status;
            if (found == m_names.size()) {
                return false;
            }
            m_places.push_back(found);
        }
        return true;
    }

    void add(const TableRows& row) {
        Held held;
        for (std::size_t at = 0; at < m_places.size(); ++at) {
            held.cells.push_back(textOf(m_table.columns[at].kind, row, m_places[at]));
        }
        if (!m_hasStatus) {
            m_writer.add(held.cells);
            return;
        }
        const auto value = [&](std::string_view name) { return row.value(placeOf(name)).toByteArray(); };
        if (const QByteArray session = value("session_id"); session != m_session) {
            flush();
            m_session = session;
        }
        held.id = value("id");
        held.undone = value("undone") == "1";
        held.inError = value("session_state") == "entered-in-error";
        if (!held.undone) {
            m_corrected.insert(value("corrects_id"));
        }
        m_held.push_back(std::move(held));
    }

    /// Writes what is held back.
    void flush() {
        const QStringList codes = lineStatusCodes();
        for (Held& held : m_held) {
            const bool corrected = m_corrected.contains(held.id);
            const QString& status = held.inError  ? codes[3]
                                    : held.undone ? codes[2]
                                    : corrected   ? codes[1]
                                                  : codes[0];
            for (std::size_t at = 0; at < held.cells.size(); ++at) {
                if (m_table.columns[at].kind == CsvKind::Status) {
                    held.cells[at] = status;
                }
            }
            m_writer.add(held.cells);
        }
        m_held.clear();
        m_corrected.clear();
    }

private:
    struct Held {
        std::vector<QString> cells;
        QByteArray id;
        bool undone = false;
        bool inError = false;
    };

    [[nodiscard]] std::size_t placeOf(std::string_view name) const {
        return static_cast<std::size_t>(std::ranges::find(m_names, name) - m_names.begin());
    }

    [[nodiscard]] QString textOf(CsvKind kind, const TableRows& row, std::size_t place) {
        if (row.isNull(place)) {
            return {};
        }
        const QByteArrayView value = row.value(place);
        switch (kind) {
        case CsvKind::Text:
        case CsvKind::Id:
        case CsvKind::Integer:
        case CsvKind::Number:
        case CsvKind::Day:
            return QString::fromUtf8(value);
        case CsvKind::Milligrams:
        case CsvKind::Millilitres:
        case CsvKind::MgPerMillilitre:
            return thousandth(value);
        case CsvKind::Flag:
            return value == "1" ? QStringLiteral("yes") : QString();
        case CsvKind::YesNo:
            return value == "1" ? QStringLiteral("yes") : QStringLiteral("no");
        case CsvKind::Time:
            return m_times.text(fromMilliseconds(value.toByteArray().toLongLong()));
        case CsvKind::Hash:
            return QString::fromLatin1(value.toByteArray().toHex());
        case CsvKind::Minute:
            return minuteOf(row, value.toByteArray().toLongLong());
        case CsvKind::Status:
            break; // flush() says it.
        }
        return {};
    }

    [[nodiscard]] QString minuteOf(const TableRows& row, qint64 milliseconds) const {
        const std::size_t started = placeOf("session_started_at");
        if (row.isNull(started)) {
            return {};
        }
        const auto from = fromMilliseconds(row.value(started).toByteArray().toLongLong());
        return QString::number(
            std::chrono::floor<std::chrono::minutes>(fromMilliseconds(milliseconds) - from).count());
    }

    const CsvTable& m_table;
    std::vector<std::string_view> m_names;
    std::vector<std::size_t> m_places; ///< Of each column in m_names.
    LocalTimes& m_times;
    CsvWriter& m_writer;
    bool m_hasStatus = false;
    QByteArray m_session;
    std::vector<Held> m_held;
    std::set<QByteArray> m_corrected;
};

} // namespace

Result<void> writeWhole(storage::Connection& connection, const CsvTable& table, LocalTimes& times,
                        CsvWriter& writer) {
    if (!table.rows) {
        return fail(ErrorCode::Internal);
    }
    Rows rows(table, times, writer);
    if (!rows.findSources()) {
        return fail(ErrorCode::Internal);
    }
    writer.addHeading(columnNames(table));
    TableRows kept(connection, *table.rows);
    while (true) {
        const bool isThere = TIDEMARK_TRY(kept.next());
        if (!isThere) {
            rows.flush();
            return {};
        }
        rows.add(kept);
    }
}

} // namespace tidemark::exchange
