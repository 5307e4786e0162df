// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

#include <optional>
#include <utility>

namespace tidemark::storage {

/// A RowSequence gives the rows of one long statement, one after the other, so that a table of the whole
/// clinic is never in memory at once. It ends before its connection does.
template <class Row>
class RowSequence {
public:
    using Read = Row (*)(RowReader&);

    RowSequence(Statement rows, Read read) : m_rows(std::move(rows)), m_read(read) {}

    /// Returns the next row; there is none after the last.
    [[nodiscard]] Result<std::optional<Row>> next() {
        if (m_ended) {
            return std::nullopt;
        }
        auto row = firstRow(m_rows, m_read);
        m_ended = !row || !*row;
        return row;
    }

private:
    Statement m_rows;
    Read m_read;
    bool m_ended = false;
};

/// This selects what belongs to patients, of the whole clinic: the patients by name, then number, as a search
/// without words lists them, and each one's rows by `Order`. The patients come first so that their index
/// gives the order and only one patient's rows are sorted at a time; CROSS JOIN keeps SQLite from turning
/// that round.
template <SqlText Selected, SqlText Table, SqlText Order>
inline constexpr auto
    selectByPatient = sql("SELECT ", Selected, " FROM patient CROSS JOIN ", Table, " WHERE ", Table,
                          ".patient_id = patient.id ORDER BY patient.sort_name, patient.number, ", Order);

} // namespace tidemark::storage
