// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/RowReader.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/engine/Statement.h"
#include "storage/repositories/base/LinesBySession.h"

#include <type_traits>
#include <utility>

namespace tidemark::storage {

/// These are the columns that every kind of line has, before its own.
inline constexpr SqlText stampColumns =
    "id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone";

/// This selects the lines of one session in the order of event time; `Columns` begin with stampColumns.
template <SqlText Table, SqlText Columns>
inline constexpr auto selectLines = sql("SELECT ", Columns, " FROM ", Table,
                                        " WHERE session_id = :session_id ORDER BY event_at, entered_at, id");

/// Takes one line of a session back: it stays and counts nowhere.
template <SqlText Table>
inline constexpr auto takeBackLine = sql("UPDATE ", Table,
                                         " SET undone = 1 WHERE id = :id AND session_id = :session_id");

/// This selects the lines of all sessions of one patient, in one statement: for each its session, then
/// `columns`.
template <SqlText Table, SqlText Columns>
inline constexpr auto selectLinesOfPatient =
    sql("SELECT ", Table, ".session_id, ", columnsOf<Table, Columns>, " FROM treatment_session JOIN ", Table,
        " ON ", Table, ".session_id = treatment_session.id WHERE treatment_session.patient_id = :patient_id",
        " ORDER BY ", columnsOf<Table, "session_id, event_at, entered_at, id">);

/// Returns the rows of selectLinesOfPatient, each line as `read(RowReader&)` makes it.
template <BoundStatement Rows, class Read>
[[nodiscard]] auto linesBySession(Rows&& rows, Read&& read) {
    using Line = std::invoke_result_t<Read, RowReader&>;
    return allRows(rows,
                   [&](RowReader& row) {
                       auto session = row.next<SessionId>();
                       return std::pair(std::move(session), read(row));
                   })
        .map([](auto&& pairs) {
            LinesBySession<Line> lines;
            for (auto& [session, line] : pairs) {
                lines[session].push_back(std::move(line));
            }
            return lines;
        });
}

/// Binds the parameters of stampColumns, and returns the statement for the line's own columns.
inline Statement& bindStamp(Statement& statement, const SessionId& session, const Stamp& stamp) {
    return statement.bind(":id", stamp.id)
        .bind(":session_id", session)
        .bind(":planned_at", stamp.plannedAt)
        .bind(":event_at", stamp.eventAt)
        .bind(":entered_at", stamp.enteredAt)
        .bind(":author_id", stamp.author)
        .bind(":corrects_id", stamp.corrects)
        .bind(":reason", stamp.reason)
        .bind(":undone", stamp.undone);
}

/// Reads stampColumns in their order. The session is left out, since whoever asks knows it.
inline RowReader& readStamp(RowReader& row, Stamp& stamp) {
    return row.read(stamp.id).skip().read(stamp.plannedAt, stamp.eventAt, stamp.enteredAt, stamp.author,
                                          stamp.corrects, stamp.reason, stamp.undone);
}

} // namespace tidemark::storage
