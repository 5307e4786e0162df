// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/DischargeRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/base/LineStamp.h"

namespace tidemark::storage {
namespace {

constexpr auto dischargePointColumns = sql(stampColumns, ", point_key, confirmed");
constexpr auto gapColumns = sql(stampColumns, ", gap_from, gap_until");

constexpr auto insertDischargePoint = insertInto<"session_leave_point", dischargePointColumns>;
constexpr auto selectDischargePoints = selectLines<"session_leave_point", dischargePointColumns>;

constexpr auto insertGap = insertInto<"session_gap", gapColumns>;
constexpr auto selectGaps = selectLines<"session_gap", gapColumns>;

DischargeEntry dischargeEntryOf(RowReader& row) {
    DischargeEntry line;
    readStamp(row, line.stamp).read(line.pointKey, line.confirmed);
    return line;
}

Gap gapOf(RowReader& row) {
    Gap line;
    readStamp(row, line.stamp).read(line.from, line.until);
    return line;
}

} // namespace

Result<void> DischargeRepository::add(Connection& connection, const SessionId& session,
                                      const DischargeEntry& line) {
    auto statement = connection.prepare(insertDischargePoint);
    return bindStamp(statement, session, line.stamp)
        .bind(":point_key", line.pointKey)
        .bind(":confirmed", line.confirmed)
        .run();
}

Result<std::vector<DischargeEntry>> DischargeRepository::points(Connection& connection,
                                                                const SessionId& session) {
    return allRows(connection.prepare(selectDischargePoints).bind(":session_id", session), dischargeEntryOf);
}

Result<void> DischargeRepository::add(Connection& connection, const SessionId& session, const Gap& line) {
    auto statement = connection.prepare(insertGap);
    return bindStamp(statement, session, line.stamp)
        .bind(":gap_from", line.from)
        .bind(":gap_until", line.until)
        .run();
}

Result<std::vector<Gap>> DischargeRepository::gaps(Connection& connection, const SessionId& session) {
    return allRows(connection.prepare(selectGaps).bind(":session_id", session), gapOf);
}

} // namespace tidemark::storage
