// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "storage/engine/Connection.h"

#include <vector>

namespace tidemark::storage {

/// DrugStockRepository is the tables drug_lot and drug_unit: what there is, and the state of each vial and
/// device.
class DrugStockRepository {
public:
    /// Adds a lot, which never changes afterwards. It fails with Duplicate where a lot of vials has the same
    /// drug, content, strength, number and expiry.
    [[nodiscard]] static Result<void> insertLot(Connection& connection, const DrugLot& lot,
                                                const StaffId& author, Instant enteredAt);
    /// Lists the lots, the soonest to expire first.
    [[nodiscard]] static Result<std::vector<DrugLot>> lots(Connection& connection);
    /// Loads a lot. It fails with NotFound.
    [[nodiscard]] static Result<DrugLot> lot(Connection& connection, const DrugLotId& lot);

    /// Adds a unit of a lot. It fails with Duplicate where the lot has a unit of that number. `content` is
    /// not written; it follows from the ledger.
    [[nodiscard]] static Result<void> insertUnit(Connection& connection, const DrugUnit& unit);
    /// Returns every unit of a lot with its content, by number.
    [[nodiscard]] static Result<std::vector<DrugUnit>> unitsOf(Connection& connection, const DrugLotId& lot);
    /// Returns those of them that are in the safe.
    [[nodiscard]] static Result<std::vector<DrugUnit>> stockedOf(Connection& connection,
                                                                 const DrugLotId& lot);
    /// Returns how many units of a lot are in that state.
    [[nodiscard]] static Result<int> count(Connection& connection, const DrugLotId& lot, DrugUnitState state);
    /// Loads a unit with what is in it now. It fails with NotFound.
    [[nodiscard]] static Result<DrugUnit> unit(Connection& connection, const DrugUnitId& unit);
    /// Moves a unit; it fails with WrongState when the unit is not in state `from`.
    [[nodiscard]] static Result<void> move(Connection& connection, const DrugUnitId& unit, DrugUnitState from,
                                           DrugUnitState to);
};

} // namespace tidemark::storage
