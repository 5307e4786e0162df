// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "domain/Order.h"
#include "domain/Session.h"
#include "rules/drugs/DrugLedger.h"
#include "services/base/Stamps.h"
#include "services/clinic/WitnessPins.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// A DrawOffer is a lot that fits the order, and what the dose would take of it.
struct DrawOffer {
    DrugLot lot;
    int stocked = 0;
    rules::ExpiryFlag expiry = rules::ExpiryFlag::Good;
    std::vector<rules::UnitDraw> units; ///< Empty where the lot does not contain the dose.
    Micrograms removed;
    std::optional<Millilitres> volume; ///< Of a vial: what goes into the syringe.
    bool asOrdered = true;             ///< The vial's strength is the one the order names.
};

/// UseProposal is what became of what was taken out for a session, or would become of it now.
struct UseProposal {
    std::vector<DrugMovement> removals; ///< Still open.
    Micrograms removed;
    Micrograms given; ///< By the session's own record.
    Micrograms rest;
    std::vector<DrugMovement> uses; ///< Already recorded.
};

/// A CorrectedUse gives an amount for each end of one removal, as corrected.
struct CorrectedUse {
    Micrograms given;
    Micrograms wasted;
    Micrograms returned;
};

/// DrugUse is for the vials and devices of one session. With `happenedAt` they are as written on paper during
/// an outage: stamped with that time and with rules::downtimeReason; it fails with InvalidDate on
/// "event-time" as eventTimeOf() does, and for a use before its removal.
class DrugUse {
public:
    /// Works as the actor on the open clinic.
    DrugUse(OpenClinic& clinic, Actor actor, EventTime happenedAt = {})
        : m_clinic(clinic), m_actor(std::move(actor)), m_happenedAt(happenedAt) {}

    /// Returns the lots with the order's drug and form, soonest to expire first; expired ones are not
    /// offered. It is empty while the dose is not known.
    [[nodiscard]] Result<std::vector<DrawOffer>> offers(const SessionRecord& record,
                                                        const Order& order) const;
    /// Takes the fewest units that contain the dose. From arrival until the session is signed; DrugExpired,
    /// NotEnoughStock, NoWeight; ReasonRequired on "reason" for a vial of another strength than the order's,
    /// but not from paper.
    [[nodiscard]] Result<std::vector<DrugMovement>> draw(const SessionId& session, const DrugLotId& lot,
                                                         const QString& reason = {});
    /// Returns what became of each unit of a session, and what would become of the open ones if the use were
    /// recorded now. What was given comes from the session's own record, less what is recorded already, and
    /// is never below 0.
    [[nodiscard]] Result<UseProposal> proposal(const SessionRecord& record, const Order& order) const;
    /// Closes every open unit of the session: given from the session's record, the rest wasted before a
    /// witness or returned to the safe. Used devices are discarded before a witness with nothing left in
    /// them. Not while the dose runs (WrongState); NotFound without an open unit;
    /// the errors of WitnessPins::confirm where something is wasted.
    [[nodiscard]] Result<std::vector<DrugMovement>>
    record(const SessionId& session, rules::Remainder remainder, const Witness& witness);
    /// Adds a new row that names the wrong one. It fails with DoesNotAddUp; ReasonRequired; WrongState once
    /// the unit has moved on.
    [[nodiscard]] Result<DrugMovement> correct(const DrugMovementId& use, const CorrectedUse& amounts,
                                               const QString& reason, const Witness& witness);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
    EventTime m_happenedAt; ///< None: it happens now.
};

} // namespace tidemark::services
