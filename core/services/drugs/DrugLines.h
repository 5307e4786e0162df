// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "services/base/OpenClinic.h"

#include <span>

/// This is what the services of the controlled-drug ledger share.
namespace tidemark::services {

/// Returns a movement of this moment by this person, without amounts.
[[nodiscard]] DrugMovement movementNow(const OpenClinic& clinic, const Actor& actor, DrugMovementKind kind,
                                       const DrugLotId& lot);
/// Returns the canonical bytes of movements, for the audit log.
[[nodiscard]] QByteArray drugBody(std::span<const DrugMovement> movements);
[[nodiscard]] QByteArray drugBody(const DrugLot& lot, const DrugMovement& receipt);

/// Adds each movement, and moves its unit on: WrongState when that is not where it should be.
[[nodiscard]] Result<void> addMovements(storage::Connection& connection,
                                        std::span<const DrugMovement> movements);

} // namespace tidemark::services
