// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/drugs/DrugStockRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertLotRow = R"sql(
INSERT INTO drug_lot (id, drug, form, strength_ug_per_ml, unit_ul, unit_ug, lot, expiry, ndc, author_id, entered_at)
VALUES (:id, :drug, :form, :strength_ug_per_ml, :unit_ul, :unit_ug, :lot, :expiry, :ndc, :author_id, :entered_at))sql";

constexpr std::string_view selectLots = R"sql(
SELECT id, drug, form, strength_ug_per_ml, unit_ul, unit_ug, lot, expiry, ndc FROM drug_lot
ORDER BY expiry, lot, id)sql";

constexpr std::string_view selectLot = R"sql(
SELECT id, drug, form, strength_ug_per_ml, unit_ul, unit_ug, lot, expiry, ndc FROM drug_lot WHERE id = :id)sql";

constexpr std::string_view selectSameLot = R"sql(
SELECT id, drug, form, strength_ug_per_ml, unit_ul, unit_ug, lot, expiry, ndc FROM drug_lot
WHERE drug = :drug AND form = :form AND unit_ug = :unit_ug AND lot = :lot AND expiry = :expiry
  AND COALESCE(strength_ug_per_ml, 0) = :strength_ug_per_ml)sql";

constexpr std::string_view insertUnitRow = R"sql(
INSERT INTO drug_unit (id, lot_id, unit_number, receipt_id, state)
VALUES (:id, :lot_id, :unit_number, :receipt_id, :state))sql";

// What is in a unit: what it was received with, less what was removed, and what a use returned to it.
constexpr std::string_view selectUnits = R"sql(
SELECT u.id, u.lot_id, u.unit_number, u.receipt_id, u.state,
       l.unit_ug + COALESCE((SELECT SUM(m.stock_ug) FROM drug_movement m
           WHERE m.unit_id = u.id AND NOT EXISTS (SELECT 1 FROM drug_movement c WHERE c.corrects_id = m.id)), 0)
FROM drug_unit u JOIN drug_lot l ON l.id = u.lot_id
WHERE u.lot_id = :lot_id ORDER BY u.unit_number)sql";

constexpr std::string_view selectUnit = R"sql(
SELECT u.id, u.lot_id, u.unit_number, u.receipt_id, u.state,
       l.unit_ug + COALESCE((SELECT SUM(m.stock_ug) FROM drug_movement m
           WHERE m.unit_id = u.id AND NOT EXISTS (SELECT 1 FROM drug_movement c WHERE c.corrects_id = m.id)), 0)
FROM drug_unit u JOIN drug_lot l ON l.id = u.lot_id
WHERE u.id = :id)sql";

constexpr std::string_view updateState = R"sql(
UPDATE drug_unit SET state = :to_state WHERE id = :id AND state = :from_state)sql";

Result<DrugLot> lotAt(const Statement& row) {
    const auto drug = fromCode(drugCodes, row.text(1));
    const auto form = fromCode(drugFormCodes, row.text(2));
    if (!drug || !form) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    return DrugLot{row.id<DrugLotId>(0),
                   *drug,
                   *form,
                   row.optionalInteger(3),
                   row.optionalInteger(4),
                   {row.integer(5)},
                   row.text(6),
                   QDate::fromString(row.text(7), Qt::ISODate),
                   row.text(8)};
}

Result<DrugUnit> unitAt(const Statement& row) {
    const auto state = fromCode(drugUnitStateCodes, row.text(4));
    if (!state) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    return DrugUnit{row.id<DrugUnitId>(0),
                    row.id<DrugLotId>(1),
                    static_cast<int>(row.integer(2)),
                    row.id<DrugMovementId>(3),
                    *state,
                    {row.integer(5)}};
}

} // namespace

Result<void> DrugStockRepository::insertLot(Connection& connection, const DrugLot& lot, const StaffId& author,
                                            Instant enteredAt) {
    return connection.prepare(insertLotRow)
        .bind(":id", lot.id)
        .bind(":drug", code(lot.drug))
        .bind(":form", code(lot.form))
        .bind(":strength_ug_per_ml", lot.microgramsPerMillilitre)
        .bind(":unit_ul", lot.microlitres)
        .bind(":unit_ug", qint64{lot.unitContent.value})
        .bind(":lot", lot.lot)
        .bind(":expiry", lot.expiry.toString(Qt::ISODate))
        .bind(":ndc", lot.ndc)
        .bind(":author_id", author)
        .bind(":entered_at", enteredAt)
        .run();
}

Result<std::vector<DrugLot>> DrugStockRepository::lots(Connection& connection) {
    Statement rows = connection.prepare(selectLots);
    return allRows(rows, lotAt);
}

Result<DrugLot> DrugStockRepository::lot(Connection& connection, const DrugLotId& lot) {
    Statement row = connection.prepare(selectLot);
    row.bind(":id", lot);
    return oneRow(row, lotAt);
}

Result<std::optional<DrugLot>> DrugStockRepository::sameLot(Connection& connection, const DrugLot& lot) {
    Statement row = connection.prepare(selectSameLot);
    row.bind(":drug", code(lot.drug))
        .bind(":form", code(lot.form))
        .bind(":unit_ug", qint64{lot.unitContent.value})
        .bind(":lot", lot.lot)
        .bind(":expiry", lot.expiry.toString(Qt::ISODate))
        .bind(":strength_ug_per_ml", lot.microgramsPerMillilitre.value_or(0));
    return firstRow(row, lotAt);
}

Result<void> DrugStockRepository::insertUnit(Connection& connection, const DrugUnit& unit) {
    return connection.prepare(insertUnitRow)
        .bind(":id", unit.id)
        .bind(":lot_id", unit.lot)
        .bind(":unit_number", unit.number)
        .bind(":receipt_id", unit.receipt)
        .bind(":state", code(unit.state))
        .run();
}

Result<std::vector<DrugUnit>> DrugStockRepository::unitsOf(Connection& connection, const DrugLotId& lot) {
    Statement rows = connection.prepare(selectUnits);
    rows.bind(":lot_id", lot);
    return allRows(rows, unitAt);
}

Result<DrugUnit> DrugStockRepository::unit(Connection& connection, const DrugUnitId& unit) {
    Statement row = connection.prepare(selectUnit);
    row.bind(":id", unit);
    return oneRow(row, unitAt);
}

Result<void> DrugStockRepository::move(Connection& connection, const DrugUnitId& unit, DrugUnitState from,
                                       DrugUnitState to) {
    return connection.prepare(updateState)
        .bind(":id", unit)
        .bind(":from_state", code(from))
        .bind(":to_state", code(to))
        .run()
        .and_then([&]() -> Result<void> {
            return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::WrongState);
        });
}

} // namespace tidemark::storage
