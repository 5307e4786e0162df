// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "storage/engine/Connection.h"

#include <vector>

namespace tidemark::storage {

/// DrugMovementRepository is table drug_movement: rows are only added. Every list is in the order of event
/// time, then of entry.
class DrugMovementRepository {
public:
    /// Adds a line to the ledger. It fails with Duplicate where the removal has a use already, the case is
    /// settled or the corrected line has a correction; with Internal where the amounts do not add up, or
    /// waste has no second person.
    [[nodiscard]] static Result<void> add(Connection& connection, const DrugMovement& movement);
    /// Loads one line of the ledger. It fails with NotFound.
    [[nodiscard]] static Result<DrugMovement> load(Connection& connection, const DrugMovementId& movement);
    /// Returns every movement of the lot's units and of the lot as a whole, corrected ones included.
    [[nodiscard]] static Result<std::vector<DrugMovement>> ofLot(Connection& connection,
                                                                 const DrugLotId& lot);
    /// Returns every movement of one vial or device, corrected ones included; the receipt of its lot is not
    /// among them.
    [[nodiscard]] static Result<std::vector<DrugMovement>> ofUnit(Connection& connection,
                                                                  const DrugUnitId& unit);
    /// Returns what was removed for the session and what became of it, corrected lines included.
    [[nodiscard]] static Result<std::vector<DrugMovement>> ofSession(Connection& connection,
                                                                     const SessionId& session);
    /// Returns the removals that no use has closed.
    [[nodiscard]] static Result<std::vector<DrugMovement>> openRemovals(Connection& connection);
    /// Returns the oldest discrepancy of a lot that nobody has settled.
    [[nodiscard]] static Result<std::optional<DrugMovementId>> openCase(Connection& connection,
                                                                        const DrugLotId& lot);
    /// Returns the receipts less all that left, of one lot, as the database adds it up.
    [[nodiscard]] static Result<Micrograms> balance(Connection& connection, const DrugLotId& lot);
};

} // namespace tidemark::storage
