// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/drugs/DrugMovementRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertMovement = R"sql(
INSERT INTO drug_movement (id, kind, lot_id, unit_id, session_id, removal_id, case_id, stock_ug, removed_ug, drawn_ug,
    given_ug, wasted_ug, returned_ug, counted_units, expected_units, event_at, entered_at, author_id, witness_id,
    corrects_id, reason)
VALUES (:id, :kind, :lot_id, :unit_id, :session_id, :removal_id, :case_id, :stock_ug, :removed_ug, :drawn_ug,
    :given_ug, :wasted_ug, :returned_ug, :counted_units, :expected_units, :event_at, :entered_at, :author_id,
    :witness_id, :corrects_id, :reason))sql";

constexpr std::string_view selectOne = R"sql(
SELECT id, kind, lot_id, unit_id, session_id, removal_id, case_id, stock_ug, removed_ug, drawn_ug, given_ug, wasted_ug,
    returned_ug, counted_units, expected_units, event_at, entered_at, author_id, witness_id, corrects_id, reason
FROM drug_movement WHERE id = :id)sql";

constexpr std::string_view selectOpenRemovals = R"sql(
SELECT id, kind, lot_id, unit_id, session_id, removal_id, case_id, stock_ug, removed_ug, drawn_ug, given_ug, wasted_ug,
    returned_ug, counted_units, expected_units, event_at, entered_at, author_id, witness_id, corrects_id, reason
FROM drug_movement r WHERE kind = 'removal'
  AND unit_id IN (SELECT id FROM drug_unit WHERE state = 'opened')
  AND NOT EXISTS (SELECT 1 FROM drug_movement u WHERE u.removal_id = r.id)
ORDER BY event_at, entered_at, id)sql";

constexpr std::string_view selectOfLot = R"sql(
SELECT id, kind, lot_id, unit_id, session_id, removal_id, case_id, stock_ug, removed_ug, drawn_ug, given_ug, wasted_ug,
    returned_ug, counted_units, expected_units, event_at, entered_at, author_id, witness_id, corrects_id, reason
FROM drug_movement WHERE lot_id = :lot_id ORDER BY event_at, entered_at, id)sql";

constexpr std::string_view selectOfUnit = R"sql(
SELECT id, kind, lot_id, unit_id, session_id, removal_id, case_id, stock_ug, removed_ug, drawn_ug, given_ug, wasted_ug,
    returned_ug, counted_units, expected_units, event_at, entered_at, author_id, witness_id, corrects_id, reason
FROM drug_movement WHERE unit_id = :unit_id ORDER BY event_at, entered_at, id)sql";

constexpr std::string_view selectOfSession = R"sql(
SELECT id, kind, lot_id, unit_id, session_id, removal_id, case_id, stock_ug, removed_ug, drawn_ug, given_ug, wasted_ug,
    returned_ug, counted_units, expected_units, event_at, entered_at, author_id, witness_id, corrects_id, reason
FROM drug_movement WHERE session_id = :session_id ORDER BY event_at, entered_at, id)sql";

constexpr std::string_view sumOfLot = R"sql(
SELECT COALESCE(SUM(m.stock_ug), 0) FROM drug_movement m
WHERE m.lot_id = :lot_id AND NOT EXISTS (SELECT 1 FROM drug_movement c WHERE c.corrects_id = m.id))sql";

Result<DrugMovement> movementAt(const Statement& row) {
    const auto kind = fromCode(drugMovementKindCodes, row.text(1));
    if (!kind) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    DrugMovement movement;
    movement.id = row.id<DrugMovementId>(0);
    movement.kind = *kind;
    movement.lot = row.id<DrugLotId>(2);
    movement.unit = row.id<DrugUnitId>(3);
    movement.session = row.id<SessionId>(4);
    movement.removal = row.id<DrugMovementId>(5);
    movement.ofCase = row.id<DrugMovementId>(6);
    movement.stock = {row.integer(7)};
    movement.removed = {row.integer(8)};
    movement.drawn = {row.integer(9)};
    movement.given = {row.integer(10)};
    movement.wasted = {row.integer(11)};
    movement.returned = {row.integer(12)};
    movement.counted = row.optionalInt(13);
    movement.expected = row.optionalInt(14);
    movement.eventAt = row.instant(15);
    movement.enteredAt = row.instant(16);
    movement.author = row.id<StaffId>(17);
    movement.witness = row.id<StaffId>(18);
    movement.corrects = row.id<DrugMovementId>(19);
    movement.reason = row.text(20);
    return movement;
}

} // namespace

Result<void> DrugMovementRepository::add(Connection& connection, const DrugMovement& movement) {
    return connection.prepare(insertMovement)
        .bind(":id", movement.id)
        .bind(":kind", code(movement.kind))
        .bind(":lot_id", movement.lot)
        .bind(":unit_id", movement.unit)
        .bind(":session_id", movement.session)
        .bind(":removal_id", movement.removal)
        .bind(":case_id", movement.ofCase)
        .bind(":stock_ug", qint64{movement.stock.value})
        .bind(":removed_ug", qint64{movement.removed.value})
        .bind(":drawn_ug", qint64{movement.drawn.value})
        .bind(":given_ug", qint64{movement.given.value})
        .bind(":wasted_ug", qint64{movement.wasted.value})
        .bind(":returned_ug", qint64{movement.returned.value})
        .bind(":counted_units", movement.counted)
        .bind(":expected_units", movement.expected)
        .bind(":event_at", movement.eventAt)
        .bind(":entered_at", movement.enteredAt)
        .bind(":author_id", movement.author)
        .bind(":witness_id", movement.witness)
        .bind(":corrects_id", movement.corrects)
        .bind(":reason", movement.reason)
        .run();
}

Result<DrugMovement> DrugMovementRepository::load(Connection& connection, const DrugMovementId& movement) {
    Statement row = connection.prepare(selectOne);
    row.bind(":id", movement);
    return oneRow(row, movementAt);
}

Result<std::vector<DrugMovement>> DrugMovementRepository::openRemovals(Connection& connection) {
    Statement rows = connection.prepare(selectOpenRemovals);
    return allRows(rows, movementAt);
}

Result<std::vector<DrugMovement>> DrugMovementRepository::ofLot(Connection& connection,
                                                                const DrugLotId& lot) {
    Statement rows = connection.prepare(selectOfLot);
    rows.bind(":lot_id", lot);
    return allRows(rows, movementAt);
}

Result<std::vector<DrugMovement>> DrugMovementRepository::ofUnit(Connection& connection,
                                                                 const DrugUnitId& unit) {
    Statement rows = connection.prepare(selectOfUnit);
    rows.bind(":unit_id", unit);
    return allRows(rows, movementAt);
}

Result<std::vector<DrugMovement>> DrugMovementRepository::ofSession(Connection& connection,
                                                                    const SessionId& session) {
    Statement rows = connection.prepare(selectOfSession);
    rows.bind(":session_id", session);
    return allRows(rows, movementAt);
}

Result<Micrograms> DrugMovementRepository::balance(Connection& connection, const DrugLotId& lot) {
    Statement row = connection.prepare(sumOfLot);
    row.bind(":lot_id", lot);
    return oneRow(row,
                  [](const Statement& found) -> Result<Micrograms> { return Micrograms{found.integer(0)}; });
}

} // namespace tidemark::storage
