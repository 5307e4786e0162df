// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/LeavingRepository.h"

#include "storage/repositories/base/LineStamp.h"
#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertLeavePoint =
    "INSERT INTO session_leave_point (id, session_id, planned_at, event_at, entered_at, author_id, "
    "corrects_id, reason, undone, point_key, confirmed) VALUES (:id, :session_id, :planned_at, "
    ":event_at, :entered_at, :author_id, :corrects_id, :reason, :undone, :point_key, :confirmed)";

constexpr std::string_view selectLeavePoints =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "point_key, confirmed FROM session_leave_point WHERE session_id = :session_id ORDER BY event_at, "
    "entered_at, id";

constexpr std::string_view insertGap =
    "INSERT INTO session_gap (id, session_id, planned_at, event_at, entered_at, author_id, "
    "corrects_id, reason, undone, gap_from, gap_until) VALUES (:id, :session_id, :planned_at, "
    ":event_at, :entered_at, :author_id, :corrects_id, :reason, :undone, :gap_from, :gap_until)";

constexpr std::string_view selectGaps =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "gap_from, gap_until FROM session_gap WHERE session_id = :session_id ORDER BY event_at, "
    "entered_at, id";

Result<LeaveEntry> leaveEntryAt(const Statement& row) {
    LeaveEntry line;
    line.stamp = stampAt(row);
    line.pointKey = row.text(stampColumns);
    line.confirmed = row.integer(stampColumns + 1) != 0;
    return line;
}

Result<Gap> gapAt(const Statement& row) {
    Gap line;
    line.stamp = stampAt(row);
    line.from = row.instant(stampColumns);
    line.until = row.instant(stampColumns + 1);
    return line;
}

} // namespace

Result<void> LeavingRepository::add(Connection& connection, const SessionId& session,
                                    const LeaveEntry& line) {
    auto statement = connection.prepare(insertLeavePoint);
    return bindStamp(statement, session, line.stamp)
        .bind(":point_key", line.pointKey)
        .bind(":confirmed", line.confirmed ? 1 : 0)
        .run();
}

Result<std::vector<LeaveEntry>> LeavingRepository::points(Connection& connection, const SessionId& session) {
    auto rows = connection.prepare(selectLeavePoints);
    rows.bind(":session_id", session);
    return allRows(rows, leaveEntryAt);
}

Result<void> LeavingRepository::add(Connection& connection, const SessionId& session, const Gap& line) {
    auto statement = connection.prepare(insertGap);
    return bindStamp(statement, session, line.stamp)
        .bind(":gap_from", line.from)
        .bind(":gap_until", line.until)
        .run();
}

Result<std::vector<Gap>> LeavingRepository::gaps(Connection& connection, const SessionId& session) {
    auto rows = connection.prepare(selectGaps);
    rows.bind(":session_id", session);
    return allRows(rows, gapAt);
}

} // namespace tidemark::storage
