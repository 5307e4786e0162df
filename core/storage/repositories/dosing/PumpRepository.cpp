// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/dosing/PumpRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/base/LineStamp.h"

namespace tidemark::storage {
namespace {

constexpr auto pumpColumns = sql(stampColumns, ", kind, rate_ml_per_h");

constexpr auto insertPumpChange = insertInto<"session_pump_change", pumpColumns>;
constexpr auto selectPumpChanges = selectLines<"session_pump_change", pumpColumns>;

constexpr auto selectPumpChangesOfPatient = selectLinesOfPatient<"session_pump_change", pumpColumns>;

constexpr auto selectPumpChangesInOrder = selectLinesInOrder<"session_pump_change", pumpColumns>;

constexpr auto takeBackPumpChange = takeBackLine<"session_pump_change">;

PumpChange pumpChangeOf(RowReader& row) {
    PumpChange line;
    readStamp(row, line.stamp).read(line.kind, line.rate);
    return line;
}

} // namespace

Result<void> PumpRepository::add(Connection& connection, const SessionId& session, const PumpChange& line) {
    auto statement = connection.prepare(insertPumpChange);
    return bindStamp(statement, session, line.stamp)
        .bind(":kind", line.kind)
        .bind(":rate_ml_per_h", line.rate)
        .run();
}

Result<void> PumpRepository::takeBack(Connection& connection, const SessionId& session,
                                      const EntryId& entry) {
    return connection.prepare(takeBackPumpChange).bind(":id", entry).bind(":session_id", session).run();
}

Result<std::vector<PumpChange>> PumpRepository::ofSession(Connection& connection, const SessionId& session) {
    return allRows(connection.prepare(selectPumpChanges).bind(":session_id", session), pumpChangeOf);
}

Result<LinesBySession<PumpChange>> PumpRepository::ofPatient(Connection& connection,
                                                             const PatientId& patient) {
    return linesBySession(connection.prepare(selectPumpChangesOfPatient).bind(":patient_id", patient),
                          pumpChangeOf);
}

LinesInOrder<PumpChange> PumpRepository::inOrder(Connection& connection) {
    return LinesInOrder<PumpChange>(
        {connection.prepare(selectPumpChangesInOrder), lineOfSession<PumpChange, pumpChangeOf>});
}

} // namespace tidemark::storage
