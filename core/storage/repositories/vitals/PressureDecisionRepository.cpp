// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/vitals/PressureDecisionRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/base/LineStamp.h"

namespace tidemark::storage {
namespace {

constexpr auto pressureDecisionColumns =
    sql(stampColumns, ", reading_id, prescriber_id, prescriber_name, decision, recheck_minutes");

constexpr auto insertPressureDecision = insertInto<"session_pressure_decision", pressureDecisionColumns>;
constexpr auto selectPressureDecisions = selectLines<"session_pressure_decision", pressureDecisionColumns>;

PressureDecision pressureDecisionOf(RowReader& row) {
    PressureDecision line;
    readStamp(row, line.stamp)
        .read(line.reading, line.prescriber, line.prescriberName, line.decision, line.recheckMinutes);
    return line;
}

} // namespace

Result<void> PressureDecisionRepository::add(Connection& connection, const SessionId& session,
                                             const PressureDecision& line) {
    auto statement = connection.prepare(insertPressureDecision);
    return bindStamp(statement, session, line.stamp)
        .bind(":reading_id", line.reading)
        .bind(":prescriber_id", line.prescriber)
        .bind(":prescriber_name", line.prescriberName)
        .bind(":decision", line.decision)
        .bind(":recheck_minutes", line.recheckMinutes)
        .run();
}

Result<std::vector<PressureDecision>> PressureDecisionRepository::ofSession(Connection& connection,
                                                                            const SessionId& session) {
    return allRows(connection.prepare(selectPressureDecisions).bind(":session_id", session),
                   pressureDecisionOf);
}

} // namespace tidemark::storage
