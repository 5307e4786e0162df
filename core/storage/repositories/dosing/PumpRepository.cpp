// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/dosing/PumpRepository.h"

#include "storage/repositories/base/LineStamp.h"
#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertPumpChange =
    "INSERT INTO session_pump_change (id, session_id, planned_at, event_at, entered_at, author_id, "
    "corrects_id, reason, undone, kind, rate_ml_per_h) VALUES (:id, :session_id, :planned_at, "
    ":event_at, :entered_at, :author_id, :corrects_id, :reason, :undone, :kind, :rate_ml_per_h)";

constexpr std::string_view selectPumpChanges =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "kind, rate_ml_per_h FROM session_pump_change WHERE session_id = :session_id ORDER BY event_at, "
    "entered_at, id";

Result<PumpChange> pumpChangeAt(const Statement& row) {
    const auto kind = fromCode(pumpChangeCodes, row.text(stampColumns));
    if (!kind) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    PumpChange line;
    line.stamp = stampAt(row);
    line.kind = *kind;
    line.rate = {row.real(stampColumns + 1)};
    return line;
}

} // namespace

Result<void> PumpRepository::add(Connection& connection, const SessionId& session, const PumpChange& line) {
    auto statement = connection.prepare(insertPumpChange);
    return bindStamp(statement, session, line.stamp)
        .bind(":kind", code(line.kind))
        .bind(":rate_ml_per_h", line.rate.value)
        .run();
}

Result<std::vector<PumpChange>> PumpRepository::ofSession(Connection& connection, const SessionId& session) {
    auto rows = connection.prepare(selectPumpChanges);
    rows.bind(":session_id", session);
    return allRows(rows, pumpChangeAt);
}

} // namespace tidemark::storage
