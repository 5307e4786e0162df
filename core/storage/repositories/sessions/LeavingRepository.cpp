// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/LeavingRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/base/LineStamp.h"

namespace tidemark::storage {
namespace {

constexpr auto leavePointColumns = sql(stampColumns, ", point_key, confirmed");
constexpr auto gapColumns = sql(stampColumns, ", gap_from, gap_until");

constexpr auto insertLeavePoint = insertInto<"session_leave_point", leavePointColumns>;
constexpr auto selectLeavePoints = selectLines<"session_leave_point", leavePointColumns>;

constexpr auto insertGap = insertInto<"session_gap", gapColumns>;
constexpr auto selectGaps = selectLines<"session_gap", gapColumns>;

LeaveEntry leaveEntryOf(RowReader& row) {
    LeaveEntry line;
    readStamp(row, line.stamp).read(line.pointKey, line.confirmed);
    return line;
}

Gap gapOf(RowReader& row) {
    Gap line;
    readStamp(row, line.stamp).read(line.from, line.until);
    return line;
}

} // namespace

Result<void> LeavingRepository::add(Connection& connection, const SessionId& session,
                                    const LeaveEntry& line) {
    auto statement = connection.prepare(insertLeavePoint);
    return bindStamp(statement, session, line.stamp)
        .bind(":point_key", line.pointKey)
        .bind(":confirmed", line.confirmed)
        .run();
}

Result<std::vector<LeaveEntry>> LeavingRepository::points(Connection& connection, const SessionId& session) {
    return allRows(connection.prepare(selectLeavePoints).bind(":session_id", session), leaveEntryOf);
}

Result<void> LeavingRepository::add(Connection& connection, const SessionId& session, const Gap& line) {
    auto statement = connection.prepare(insertGap);
    return bindStamp(statement, session, line.stamp)
        .bind(":gap_from", line.from)
        .bind(":gap_until", line.until)
        .run();
}

Result<std::vector<Gap>> LeavingRepository::gaps(Connection& connection, const SessionId& session) {
    return allRows(connection.prepare(selectGaps).bind(":session_id", session), gapOf);
}

} // namespace tidemark::storage
