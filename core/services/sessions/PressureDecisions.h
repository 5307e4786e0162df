// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "domain/StaffMember.h"
#include "services/base/OpenClinic.h"
#include "services/base/Stamps.h"

#include <utility>

namespace tidemark::services {

/// PrescriberDecision is what the prescriber decided about a pressure after Start, or that somebody asked for
/// a decision.
struct PrescriberDecision {
    EntryId reading;    ///< The set of vitals that it is about.
    StaffId prescriber; ///< The person who is asked, or who decided.
    ReleaseDecision decision = ReleaseDecision::Requested;
    int recheckMinutes = 0; ///< Of a recheck only: 1 to rules::longestRecheckMinutes.
    QString remark{};       ///< What was said in a few words; may be empty.
};

/// PressureDecisions are the prescriber's decisions on a pressure after Start: asked for, then proceed,
/// recheck or hold.
///
/// Each call checks the actor's right and then the session's state (rules::allows). It is one transaction
/// with one entry in the audit log, and it is durable before it returns.
class PressureDecisions {
public:
    /// With `happenedAt` every entry was written on paper during an outage: it is stamped with that time and
    /// with rules::downtimeReason.
    PressureDecisions(OpenClinic& clinic, Actor actor, EventTime happenedAt = {})
        : m_clinic(clinic), m_actor(std::move(actor)), m_happenedAt(happenedAt) {}

    /// Records what was decided, by the prescriber or by the nurse who writes down what the prescriber said.
    /// Returns the entry, for SessionEvents::undo(). Fails with NotFound for a set that is not there; with
    /// NotOneOfTheChoices for a pressure within its limits ("reading"), for somebody who may not prescribe
    /// ("prescriber") and for minutes out of range ("recheck-minutes"); with InvalidDate on "event-time"
    /// before the set was taken. `at` is the time of the decision, where that is not now.
    [[nodiscard]] Result<EntryId> record(const SessionId& session, const PrescriberDecision& decided,
                                         EventTime at = {});
    /// Returns everybody who may be asked: the order's prescriber first, then the others by name.
    [[nodiscard]] Result<std::vector<StaffMember>> prescribers(const SessionId& session) const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
    EventTime m_happenedAt; ///< None where entries happen at the moment they are made.
};

} // namespace tidemark::services
