// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "rules/vitals/VitalsFlags.h"
#include "services/base/OpenClinic.h"
#include "services/base/Stamps.h"

#include <utility>

namespace tidemark::services {

/// A RecordedVitals is a set of vitals that has just been recorded.
struct RecordedVitals {
    Reading reading;
    std::vector<rules::VitalsFlag> flags; ///< The most severe one first.
};

/// SessionVitals are the sets of vitals of a session, from arrival on. A set that is recorded before Start
/// becomes the baseline.
///
/// Each call checks the actor's right and then the session's state (rules::allows). It is one transaction
/// with one entry in the audit log, and it is durable before it returns.
class SessionVitals {
public:
    /// With `happenedAt` every entry was written on paper during an outage: it is stamped with that time and
    /// with rules::downtimeReason.
    SessionVitals(OpenClinic& clinic, Actor actor, EventTime happenedAt = {})
        : m_clinic(clinic), m_actor(std::move(actor)), m_happenedAt(happenedAt) {}

    /// Records one typed line (rules::parseVitalsLine) and removes the draft of field "vitals". Fails with
    /// Implausible, where field and detail name the value, unless `keepImplausible`. `at` is the time the set
    /// was taken, where that is not now: InvalidDate on "event-time" before arrival and in the future. What
    /// the line says is left in the bag is kept beside the set, as an entry of its own; errors of
    /// addBagReading().
    [[nodiscard]] Result<RecordedVitals> recordVitals(const SessionId& session, const QString& line,
                                                      bool keepImplausible = false, EventTime at = {});
    /// Records that a set could not be obtained. Such a set is never the baseline. Fails with ReasonRequired.
    [[nodiscard]] Result<Reading> recordNotObtained(const SessionId& session, const QString& reason);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
    EventTime m_happenedAt; ///< None where entries happen at the moment they are made.
};

} // namespace tidemark::services
