// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/drugs/DrugStockRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/drugs/DrugLotRow.h"

namespace tidemark::storage {
namespace {

constexpr auto insertLotRow = insertInto<"drug_lot", sql(lotColumns, ", author_id, entered_at")>;

constexpr auto selectLots = sql("SELECT ", lotColumns, " FROM drug_lot ORDER BY expiry, lot, id");

constexpr auto selectLot = sql("SELECT ", lotColumns, " FROM drug_lot WHERE id = :id");

constexpr SqlText unitColumns = "id, lot_id, unit_number, receipt_id, state";

constexpr auto insertUnitRow = insertInto<"drug_unit", unitColumns>;

// What is in a unit: what it was received with, less what was removed, and what a use returned to it.
constexpr auto selectUnitsWhere = sql("SELECT ", columnsOf<"u", unitColumns>, R"sql(,
       l.unit_ug + COALESCE((SELECT SUM(m.stock_ug) FROM drug_movement m
           WHERE m.unit_id = u.id AND NOT EXISTS (SELECT 1 FROM drug_movement c WHERE c.corrects_id = m.id)), 0)
FROM drug_unit u JOIN drug_lot l ON l.id = u.lot_id WHERE )sql");

constexpr auto selectUnits = sql(selectUnitsWhere, "u.lot_id = :lot_id ORDER BY u.unit_number");

constexpr auto selectStocked =
    sql(selectUnitsWhere, "u.state = 'stocked' AND u.lot_id = :lot_id ORDER BY u.unit_number");

constexpr std::string_view countUnits = R"sql(
SELECT COUNT(*) FROM drug_unit WHERE state = :state AND lot_id = :lot_id)sql";

constexpr auto selectUnit = sql(selectUnitsWhere, "u.id = :id");

constexpr std::string_view updateState = R"sql(
UPDATE drug_unit SET state = :to_state WHERE id = :id AND state = :from_state)sql";

DrugLot lotOf(RowReader& row) {
    DrugLot lot;
    readLot(row, lot);
    return lot;
}

DrugUnit unitOf(RowReader& row) {
    DrugUnit unit;
    row.read(unit.id, unit.lot, unit.number, unit.receipt, unit.state, unit.content);
    return unit;
}

} // namespace

Result<void> DrugStockRepository::insertLot(Connection& connection, const DrugLot& lot, const StaffId& author,
                                            Instant enteredAt) {
    return connection.prepare(insertLotRow)
        .bind(":id", lot.id)
        .bind(":drug", lot.drug)
        .bind(":form", lot.form)
        .bind(":strength_ug_per_ml", lot.microgramsPerMillilitre)
        .bind(":unit_ul", lot.microlitres)
        .bind(":unit_ug", lot.unitContent)
        .bind(":lot", lot.lot)
        .bind(":expiry", lot.expiry)
        .bind(":ndc", lot.ndc)
        .bind(":author_id", author)
        .bind(":entered_at", enteredAt)
        .run();
}

Result<std::vector<DrugLot>> DrugStockRepository::lots(Connection& connection) {
    return allRows(connection.prepare(selectLots), lotOf);
}

Result<DrugLot> DrugStockRepository::lot(Connection& connection, const DrugLotId& lot) {
    return oneRow(connection.prepare(selectLot).bind(":id", lot), lotOf);
}

Result<void> DrugStockRepository::insertUnit(Connection& connection, const DrugUnit& unit) {
    return connection.prepare(insertUnitRow)
        .bind(":id", unit.id)
        .bind(":lot_id", unit.lot)
        .bind(":unit_number", unit.number)
        .bind(":receipt_id", unit.receipt)
        .bind(":state", unit.state)
        .run();
}

Result<std::vector<DrugUnit>> DrugStockRepository::unitsOf(Connection& connection, const DrugLotId& lot) {
    return allRows(connection.prepare(selectUnits).bind(":lot_id", lot), unitOf);
}

Result<std::vector<DrugUnit>> DrugStockRepository::stockedOf(Connection& connection, const DrugLotId& lot) {
    return allRows(connection.prepare(selectStocked).bind(":lot_id", lot), unitOf);
}

Result<int> DrugStockRepository::count(Connection& connection, const DrugLotId& lot, DrugUnitState state) {
    return oneRow(connection.prepare(countUnits).bind(":state", state).bind(":lot_id", lot), onlyColumn<int>);
}

Result<DrugUnit> DrugStockRepository::unit(Connection& connection, const DrugUnitId& unit) {
    return oneRow(connection.prepare(selectUnit).bind(":id", unit), unitOf);
}

Result<void> DrugStockRepository::move(Connection& connection, const DrugUnitId& unit, DrugUnitState from,
                                       DrugUnitState to) {
    return connection.prepare(updateState)
        .bind(":id", unit)
        .bind(":from_state", from)
        .bind(":to_state", to)
        .run()
        .and_then([&]() -> Result<void> {
            return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::WrongState);
        });
}

} // namespace tidemark::storage
