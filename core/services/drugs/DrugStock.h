// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "rules/drugs/DrugLedger.h"
#include "services/clinic/WitnessPins.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// A DrugReceiptForm is a delivery as typed.
struct DrugReceiptForm {
    Drug drug = Drug::Ketamine;
    DrugForm form = DrugForm::Vial;
    QString strength;      ///< mg/mL, of a vial
    QString volume;        ///< mL, of a vial
    QString deviceContent; ///< mg, of a device
    QString lot;
    QString expiry; ///< ISO 8601
    QString ndc;
    QString count;
    QString invoice;
    /// A person was asked whether this lot with this invoice really came in once more, and said yes.
    bool onceMore = false;
};

/// A LotStock is one lot with what is left of it.
struct LotStock {
    DrugLot lot;
    int stocked = 0; ///< Vials or devices in the safe.
    int opened = 0;  ///< Removed, and their use not yet recorded.
    Micrograms balance;
    rules::ExpiryFlag expiry = rules::ExpiryFlag::Good;
    DrugMovementId openCase; ///< An open discrepancy; null where there is none.
};

/// A DrugLedgerLine is a movement with the names that belong to it.
struct DrugLedgerLine {
    DrugMovement movement;
    int unitNumber = 0; ///< 0 where it is of no single unit.
    QString author;
    QString witness;
    QString patient;    ///< "Brandt, Ida"; empty where it is of no session.
    Micrograms balance; ///< Of the lot, after this movement.
    bool corrected = false;
};

/// An OpenUnit is a removal whose use nobody has recorded.
struct OpenUnit {
    DrugMovement removal;
    DrugLot lot;
    int unitNumber = 0;
    QString patient;
    SessionState sessionState = SessionState::Arrived;
};

/// DrugStock is the safe: what came in, what is there, and every movement of it.
class DrugStock {
public:
    DrugStock(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns every fault of the form, in its order. A lot that has expired may not be received
    /// (DrugExpired).
    [[nodiscard]] std::vector<Error> check(const DrugReceiptForm& form) const;
    /// Receives a delivery. Fails with the first fault of check(); ReceivedBefore on invoice. Units are
    /// numbered on in their lot. A lot number that differs from a known one only in case, blanks or width is
    /// that lot.
    [[nodiscard]] Result<DrugLot> receive(const DrugReceiptForm& form);
    /// Sends whole units back: those with the highest numbers leave the clinic unused. It fails with
    /// NotEnoughStock; ReasonRequired; the errors of WitnessPins::confirm.
    [[nodiscard]] Result<void> sendBack(const DrugLotId& lot, int units, const QString& reason,
                                        const Witness& witness);

    /// Lists every lot, the soonest to expire first.
    [[nodiscard]] Result<std::vector<LotStock>> stock() const;
    /// Returns the lot's movements in the order of time, each with the balance after it.
    [[nodiscard]] Result<std::vector<DrugLedgerLine>> lines(const DrugLotId& lot) const;
    /// Returns what was opened and not closed, oldest first.
    [[nodiscard]] Result<std::vector<OpenUnit>> openUnits() const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
