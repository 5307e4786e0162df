// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"
#include "services/base/Stamps.h"
#include "services/sessions/StartReasons.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// PumpSetting says how an infusion is started.
struct PumpSetting {
    QString rate; ///< Read off the pump, in mL/h.
    /// Why the dose starts in spite of each thing that was refused: how it was prepared, what the pump shows,
    /// how near the last dose is, what the baseline lacks.
    std::vector<StartReason> reasons{};
    QString placeReason{}; ///< Why it starts in spite of rules::placeBlockers; may be empty.
};

/// RateRead says how often a new rate was read off the pump and typed.
enum class RateRead { Once, Again };

/// SessionPump is the pump of an infusion. The dose that was given is never stored: it is always computed
/// from these changes.
///
/// From paper, every call fails with InvalidDate on "event-time" for a time before arrival, in the future, or
/// before the last change of the pump.
///
/// Each call checks the actor's right and then the session's state (rules::allows). It is one transaction
/// with one entry in the audit log, and it is durable before it returns.
class SessionPump {
public:
    /// With `happenedAt` every entry was written on paper during an outage: it is stamped with that time and
    /// with rules::downtimeReason.
    SessionPump(OpenClinic& clinic, Actor actor, EventTime happenedAt = {})
        : m_clinic(clinic), m_actor(std::move(actor)), m_happenedAt(happenedAt) {}

    /// Starts the dose of the order in force with the session's weight, at the rate that the pump shows.
    /// Fails with the first of rules::startBlockers, then of rules::orderBlockers, and with NoWeight; without
    /// a reason of its own with the first of rules::placeBlockers; without a reason typed against each also
    /// with rules::baselineGaps, checkGap(), the first of rules::preparationBlockers, and PumpRateDiffers on
    /// "pump-rate" where the pump shows another rate than the order's (rules::isOrderedRate). It also fails
    /// with the errors of field "pump-rate", Empty among them. From paper none of these is looked at, for it
    /// is long over, and without a rate it is the order's.
    [[nodiscard]] Result<void> start(const SessionId& session, const PumpSetting& setting);
    /// Stops the pump until resume(); the time until then gives no dose. The reason may be empty. Fails with
    /// WrongState where the pump does not run.
    [[nodiscard]] Result<void> pause(const SessionId& session, const QString& reason = {});
    /// Goes on at the rate before the pause. Fails with OnHold while the prescriber's newest decision is to
    /// hold, and with SevereUndecided (rules::severeNotDecided).
    [[nodiscard]] Result<void> resume(const SessionId& session);
    /// Sets the rate, typed in mL/h. Errors are those of field "pump-rate", Implausible among them. A rate
    /// above the order's fails with RateAboveOrder until it was read off the pump and typed once more, `read`
    /// Again; a higher rate than now fails with OnHold and SevereUndecided as resume() does. A lower one
    /// never does.
    [[nodiscard]] Result<void> changeRate(const SessionId& session, const QString& millilitresPerHour,
                                          const QString& reason = {}, RateRead read = RateRead::Once);
    /// Ends the infusion before all of it was given. Fails with ReasonRequired.
    [[nodiscard]] Result<void> stopEarly(const SessionId& session, const QString& reason);
    /// Records that the whole infusion was given: the dose ends now, and the session goes on with monitoring.
    /// Fails with WrongState while it is paused or has ended; with ReasonRequired on "bag-left" while more is
    /// left in the bag than there should be and nobody has said why (rules::bagDifference): that would be
    /// given on paper only.
    [[nodiscard]] Result<void> completeInfusion(const SessionId& session);
    /// Records the volume left in the bag, typed in mL. Errors are those of field "bag-left" and of
    /// addBagReading().
    [[nodiscard]] Result<void> readBag(const SessionId& session, const QString& millilitres);
    /// Says why another volume than there should be was in the bag (rules::bagDifference), as a correction of
    /// that entry. Fails with ReasonRequired, and with NotFound where nothing differs.
    [[nodiscard]] Result<void> explainBag(const SessionId& session, const QString& reason);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
    EventTime m_happenedAt; ///< None where entries happen at the moment they are made.
};

} // namespace tidemark::services
