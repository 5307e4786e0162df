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
    [[nodiscard]] static Result<void> add(Connection& connection, const DrugMovement& movement);
    [[nodiscard]] static Result<DrugMovement> load(Connection& connection, const DrugMovementId& movement);
    [[nodiscard]] static Result<std::vector<DrugMovement>> ofLot(Connection& connection,
                                                                 const DrugLotId& lot);
    [[nodiscard]] static Result<std::vector<DrugMovement>> ofUnit(Connection& connection,
                                                                  const DrugUnitId& unit);
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
