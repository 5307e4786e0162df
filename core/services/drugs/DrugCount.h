// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "services/clinic/WitnessPins.h"

#include <utility>

namespace tidemark::services {

/// CountOutcome is what a blind count came to. The ledger's number is shown only now.
struct CountOutcome {
    DrugMovement count;
    int difference = 0;         ///< Counted less expected.
    DrugMovementId discrepancy; ///< The case that was opened; null where both agree.
};

/// CountTry says whether the person counts for the first time or once more after a difference.
enum class CountTry { First, Second };

/// DrugCount is for counting the safe, and the cases in which the count and the ledger differ.
class DrugCount {
public:
    DrugCount(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Takes the typed number of unopened units of one lot. It fails with the errors of field
    /// "counted-units". A first count that differs from the ledger is not recorded: it fails with
    /// CountDiffers, without the ledger's number, and the person counts again. The second is recorded as it
    /// is, and a difference opens a case; a later count that agrees leaves it open until a person closes it.
    [[nodiscard]] Result<CountOutcome> count(const DrugLotId& lot, const QString& typed, CountTry which);
    /// Closes a case with a reason. With `writeOff` the missing units leave the stock, before a witness. It
    /// fails with WrongState for a case that is closed; ReasonRequired; NotEnoughStock.
    [[nodiscard]] Result<void> settle(const DrugMovementId& discrepancy, const QString& reason, bool writeOff,
                                      const Witness& witness);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
