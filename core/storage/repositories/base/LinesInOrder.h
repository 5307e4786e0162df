// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Try.h"
#include "domain/Session.h"
#include "storage/repositories/base/LineStamp.h"
#include "storage/repositories/base/RowSequence.h"

#include <optional>
#include <utility>
#include <vector>

namespace tidemark::storage {

/// This selects one kind of line of all sessions of the clinic, in the order of SessionRepository::inOrder().
template <SqlText Table, SqlText Columns>
inline constexpr auto
    selectLinesInOrder = sql("SELECT ", Table, ".session_id, ", columnsOf<Table, Columns>,
                             " FROM patient CROSS JOIN treatment_session CROSS JOIN ", Table,
                             " WHERE treatment_session.patient_id = patient.id AND ", Table,
                             ".session_id = treatment_session.id ORDER BY patient.sort_name, patient.number, "
                             "treatment_session.planned_at, treatment_session.id, ",
                             columnsOf<Table, "event_at, entered_at, id">);

/// A LineOfSession is a line with the session that it belongs to.
template <class Line>
using LineOfSession = std::pair<SessionId, Line>;

/// LinesInOrder takes the rows of selectLinesInOrder session by session.
template <class Line>
class LinesInOrder {
public:
    explicit LinesInOrder(RowSequence<LineOfSession<Line>> rows) : m_rows(std::move(rows)) {}

    /// Returns the session's lines in the order of event time. Every session is asked for, in the order of
    /// SessionRepository::inOrder(), whether it has such a line or not.
    [[nodiscard]] Result<std::vector<Line>> of(const SessionId& session) {
        std::vector<Line> lines;
        while (true) {
            if (!m_ahead) {
                m_ahead = TIDEMARK_TRY(m_rows.next());
            }
            if (!m_ahead || m_ahead->first != session) {
                return lines;
            }
            lines.push_back(std::move(m_ahead->second));
            m_ahead.reset();
        }
    }

private:
    RowSequence<LineOfSession<Line>> m_rows;
    std::optional<LineOfSession<Line>> m_ahead; ///< Read, and of a session that is still to come.
};

/// Reads a row of selectLinesInOrder with the reader of the line itself.
template <class Line, Line (*ReadLine)(RowReader&)>
[[nodiscard]] LineOfSession<Line> lineOfSession(RowReader& row) {
    auto session = row.next<SessionId>();
    return {std::move(session), ReadLine(row)};
}

} // namespace tidemark::storage
