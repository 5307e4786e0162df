// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/vitals/PressureDecisionRepository.h"

#include "storage/repositories/base/LineStamp.h"
#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertDecision =
    "INSERT INTO session_pressure_decision (id, session_id, planned_at, event_at, entered_at, author_id, "
    "corrects_id, reason, undone, reading_id, prescriber_id, prescriber_name, decision, recheck_minutes) "
    "VALUES (:id, :session_id, :planned_at, :event_at, :entered_at, :author_id, :corrects_id, :reason, "
    ":undone, :reading_id, :prescriber_id, :prescriber_name, :decision, :recheck_minutes)";

constexpr std::string_view selectDecisions =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "reading_id, prescriber_id, prescriber_name, decision, recheck_minutes FROM session_pressure_decision "
    "WHERE session_id = :session_id ORDER BY event_at, entered_at, id";

Result<PressureDecision> decisionAt(const Statement& row) {
    const auto decision = fromCode(releaseDecisionCodes, row.text(stampColumns + 3));
    if (!decision) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    PressureDecision line;
    line.stamp = stampAt(row);
    line.reading = row.id<EntryId>(stampColumns);
    line.prescriber = row.id<StaffId>(stampColumns + 1);
    line.prescriberName = row.text(stampColumns + 2);
    line.decision = *decision;
    line.recheckMinutes = static_cast<int>(row.integer(stampColumns + 4));
    return line;
}

} // namespace

Result<void> PressureDecisionRepository::add(Connection& connection, const SessionId& session,
                                             const PressureDecision& line) {
    auto statement = connection.prepare(insertDecision);
    return bindStamp(statement, session, line.stamp)
        .bind(":reading_id", line.reading)
        .bind(":prescriber_id", line.prescriber)
        .bind(":prescriber_name", line.prescriberName)
        .bind(":decision", code(line.decision))
        .bind(":recheck_minutes", line.recheckMinutes)
        .run();
}

Result<std::vector<PressureDecision>> PressureDecisionRepository::ofSession(Connection& connection,
                                                                            const SessionId& session) {
    auto rows = connection.prepare(selectDecisions);
    rows.bind(":session_id", session);
    return allRows(rows, decisionAt);
}

} // namespace tidemark::storage
