// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/drugs/DrugMovementRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText movementColumns =
    "id, kind, lot_id, unit_id, session_id, removal_id, case_id, stock_ug, removed_ug, drawn_ug, given_ug, "
    "wasted_ug, returned_ug, counted_units, expected_units, event_at, entered_at, author_id, witness_id, "
    "corrects_id, reason";

constexpr auto insertMovement = insertInto<"drug_movement", movementColumns>;

constexpr auto selectMovement = sql("SELECT ", movementColumns, " FROM drug_movement WHERE id = :id");

constexpr auto selectOpenRemovals = sql("SELECT ", movementColumns, R"sql( FROM drug_movement r
WHERE kind = 'removal'
  AND unit_id IN (SELECT id FROM drug_unit WHERE state = 'opened')
  AND NOT EXISTS (SELECT 1 FROM drug_movement u WHERE u.removal_id = r.id)
ORDER BY event_at, entered_at, id)sql");

constexpr auto selectOfLot = sql("SELECT ", movementColumns, R"sql( FROM drug_movement
WHERE lot_id = :lot_id ORDER BY event_at, entered_at, id)sql");

constexpr auto selectOfUnit = sql("SELECT ", movementColumns, R"sql( FROM drug_movement
WHERE unit_id = :unit_id ORDER BY event_at, entered_at, id)sql");

constexpr auto selectMovementsOfSession = sql("SELECT ", movementColumns, R"sql( FROM drug_movement
WHERE session_id = :session_id ORDER BY event_at, entered_at, id)sql");

constexpr std::string_view sumOfLot = R"sql(
SELECT COALESCE(SUM(m.stock_ug), 0) FROM drug_movement m
WHERE m.lot_id = :lot_id AND NOT EXISTS (SELECT 1 FROM drug_movement c WHERE c.corrects_id = m.id))sql";

constexpr std::string_view selectOpenCase = R"sql(
SELECT d.id FROM drug_movement d
WHERE d.lot_id = :lot_id AND d.kind = 'discrepancy'
  AND NOT EXISTS (SELECT 1 FROM drug_movement s WHERE s.case_id = d.id AND s.kind = 'settled')
ORDER BY d.event_at, d.entered_at, d.id LIMIT 1)sql";

DrugMovement movementOf(RowReader& row) {
    DrugMovement movement;
    row.read(movement.id, movement.kind, movement.lot, movement.unit, movement.session, movement.removal,
             movement.ofCase, movement.stock, movement.removed, movement.drawn, movement.given,
             movement.wasted, movement.returned, movement.counted, movement.expected, movement.eventAt,
             movement.enteredAt, movement.author, movement.witness, movement.corrects, movement.reason);
    return movement;
}

} // namespace

Result<void> DrugMovementRepository::add(Connection& connection, const DrugMovement& movement) {
    return connection.prepare(insertMovement)
        .bind(":id", movement.id)
        .bind(":kind", movement.kind)
        .bind(":lot_id", movement.lot)
        .bind(":unit_id", movement.unit)
        .bind(":session_id", movement.session)
        .bind(":removal_id", movement.removal)
        .bind(":case_id", movement.ofCase)
        .bind(":stock_ug", movement.stock)
        .bind(":removed_ug", movement.removed)
        .bind(":drawn_ug", movement.drawn)
        .bind(":given_ug", movement.given)
        .bind(":wasted_ug", movement.wasted)
        .bind(":returned_ug", movement.returned)
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
    return oneRow(connection.prepare(selectMovement).bind(":id", movement), movementOf);
}

Result<std::vector<DrugMovement>> DrugMovementRepository::openRemovals(Connection& connection) {
    return allRows(connection.prepare(selectOpenRemovals), movementOf);
}

Result<std::vector<DrugMovement>> DrugMovementRepository::ofLot(Connection& connection,
                                                                const DrugLotId& lot) {
    return allRows(connection.prepare(selectOfLot).bind(":lot_id", lot), movementOf);
}

Result<std::vector<DrugMovement>> DrugMovementRepository::ofUnit(Connection& connection,
                                                                 const DrugUnitId& unit) {
    return allRows(connection.prepare(selectOfUnit).bind(":unit_id", unit), movementOf);
}

Result<std::vector<DrugMovement>> DrugMovementRepository::ofSession(Connection& connection,
                                                                    const SessionId& session) {
    return allRows(connection.prepare(selectMovementsOfSession).bind(":session_id", session), movementOf);
}

Result<std::optional<DrugMovementId>> DrugMovementRepository::openCase(Connection& connection,
                                                                       const DrugLotId& lot) {
    return firstRow(connection.prepare(selectOpenCase).bind(":lot_id", lot), onlyColumn<DrugMovementId>);
}

Result<Micrograms> DrugMovementRepository::balance(Connection& connection, const DrugLotId& lot) {
    return oneRow(connection.prepare(sumOfLot).bind(":lot_id", lot), onlyColumn<Micrograms>);
}

} // namespace tidemark::storage
