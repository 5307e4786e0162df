// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ControlledDrug.h"
#include "domain/Session.h"
#include "services/base/OpenClinic.h"
#include "services/base/Stamps.h"
#include "services/sessions/StartReasons.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// DoseLot is what is printed on a device or a vial; it is picked once and used for each.
struct DoseLot {
    QString lot;    ///< May be empty.
    QString expiry; ///< ISO 8601; may be empty. A day that has passed is refused.
    /// Why the dose is given in spite of each thing that was refused: a device before its minutes are over,
    /// how an injection was prepared, how near the last dose is, what the baseline lacks.
    std::vector<StartReason> reasons{};
    DrugLotId fromSafe{};  ///< The safe's lot that a device is removed from; lot and expiry are then its own.
    QString placeReason{}; ///< Why the first dose is given in spite of rules::placeBlockers; may be empty.
};

/// SessionDoses are the devices of a nasal spray, and the injection. The dose that was given is never stored:
/// it is always the sum of these entries.
///
/// From paper, every call fails with InvalidDate on "event-time" for a time before arrival, in the future, or
/// before the last dose.
///
/// Each call checks the actor's right and then the session's state (rules::allows). It is one transaction
/// with one entry in the audit log, and it is durable before it returns.
class SessionDoses {
public:
    /// With `happenedAt` every entry was written on paper during an outage: it is stamped with that time and
    /// with rules::downtimeReason.
    SessionDoses(OpenClinic& clinic, Actor actor, EventTime happenedAt = {})
        : m_clinic(clinic), m_actor(std::move(actor)), m_happenedAt(happenedAt) {}

    /// Gives the next device. The first one starts the session: it fails with the first of
    /// rules::startBlockers, then of rules::orderBlockers, and without a reason of its own of
    /// rules::placeBlockers, rules::baselineGaps and checkGap(). The last device of the dose ends the dosing.
    /// Fails with TooEarly (the detail is the number of seconds) before the protocol's gap is over and
    /// without a reason, with OnHold while the prescriber's newest decision is to hold, and with
    /// SevereUndecided (rules::severeNotDecided). A device out of the safe is removed from it in the same
    /// transaction: DrugExpired and NotEnoughStock on "drug-lot".
    [[nodiscard]] Result<DoseGiven> giveDevice(const SessionId& session, const DoseLot& lot);
    /// Returns lot and expiry of the last dose of this kind in the clinic; they are empty where there is
    /// none.
    [[nodiscard]] Result<DoseLot> lastLot(const SessionId& session) const;
    /// Records that no further device is given. The reason is kept as a note. Fails with ReasonRequired.
    [[nodiscard]] Result<void> stopDevices(const SessionId& session, const QString& reason);
    /// Gives the whole injection at once. Without a reason for each it fails with the first of
    /// rules::placeBlockers, of rules::baselineGaps, checkGap() and rules::preparationBlockers; from paper
    /// none of the last three is looked at.
    /// Where a vial was removed from the safe for the session, lot and expiry are those of the vial.
    [[nodiscard]] Result<DoseGiven> giveBolus(const SessionId& session, const DoseLot& lot);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
    EventTime m_happenedAt; ///< None where entries happen at the moment they are made.
};

} // namespace tidemark::services
