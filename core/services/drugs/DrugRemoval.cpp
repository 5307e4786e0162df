// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/drugs/DrugRemoval.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/drugs/DrugLedger.h"
#include "services/drugs/DrugLines.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/drugs/DrugStockRepository.h"
#include "storage/Store.h"

namespace tidemark::services {

using storage::Connection;
using storage::DrugMovementRepository;
using storage::DrugStockRepository;

namespace {

const QString lotField = fields::keys::drugLot;

/// The lot, where this may be taken out of it.
Result<DrugLot> lotToTakeFrom(const OpenClinic& clinic, Connection& connection, const Taking& taking) {
    auto lot = TIDEMARK_TRY(DrugStockRepository::lot(connection, taking.lot));
    if (lot.drug != taking.drug || lot.form != formFor(taking.route)) {
        return fail(ErrorCode::NotOneOfTheChoices, lotField);
    }
    const QDate day = calendarDay(taking.at, clinic.clock().zone());
    if (rules::expiryFlag(lot.expiry, day) == rules::ExpiryFlag::Expired) {
        return fail(ErrorCode::DrugExpired, lotField);
    }
    return lot;
}

} // namespace

DrugForm formFor(Route route) {
    return route == Route::Nasal ? DrugForm::Device : DrugForm::Vial;
}

std::vector<DrugUnit> stockedOf(std::vector<DrugUnit> units) {
    std::erase_if(units, [](const DrugUnit& unit) { return unit.state != DrugUnitState::Stocked; });
    return units;
}

Result<std::vector<DrugMovement>> takeOut(const OpenClinic& clinic, Connection& connection,
                                          const Actor& actor, const Taking& taking) {
    const auto lot = TIDEMARK_TRY(lotToTakeFrom(clinic, connection, taking));
    auto units = TIDEMARK_TRY(DrugStockRepository::unitsOf(connection, lot.id));
    const auto taken = rules::fewestUnits(stockedOf(std::move(units)), taking.amount);
    if (!taken || taken->empty()) {
        return fail(ErrorCode::NotEnoughStock, lotField);
    }
    std::vector<DrugMovement> movements;
    for (const rules::UnitDraw& unit : *taken) {
        DrugMovement removal = movementNow(clinic, actor, DrugMovementKind::Removal, lot.id);
        removal.eventAt = taking.at;
        removal.reason = taking.reason;
        removal.unit = unit.unit;
        removal.session = taking.session;
        removal.removed = unit.removed;
        removal.drawn = unit.drawn;
        removal.stock = Micrograms{} - unit.removed;
        movements.push_back(std::move(removal));
    }
    return addMovements(connection, movements).map([&] { return movements; });
}

Result<std::optional<DrugLot>> lotTakenOut(Connection& connection, const SessionId& session) {
    const auto movements = TIDEMARK_TRY(DrugMovementRepository::ofSession(connection, session));
    const auto open = rules::openRemovals(movements);
    if (open.empty()) {
        return std::optional<DrugLot>();
    }
    return DrugStockRepository::lot(connection, open.front().lot).map([](const DrugLot& lot) {
        return std::optional<DrugLot>(lot);
    });
}

} // namespace tidemark::services
