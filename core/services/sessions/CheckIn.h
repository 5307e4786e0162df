// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"
#include "services/base/Stamps.h"

#include <utility>

namespace tidemark::services {

/// ToldRelease is the prescriber's decision before the dose as somebody else heard it.
struct ToldRelease {
    StaffId prescriber;
    ReleaseDecision decision = ReleaseDecision::Proceed;
    QString reason;
};

/// CheckIn is what happens before the dose: arrival, weight, checklist, and the release by the prescriber.
///
/// Each call checks the actor's right and then the session's state (rules::allows). It is one transaction
/// with one entry in the audit log, and it is durable before it returns.
class CheckIn {
public:
    /// With `happenedAt` every entry was written on paper during an outage: it is stamped with that time and
    /// with rules::downtimeReason.
    CheckIn(OpenClinic& clinic, Actor actor, EventTime happenedAt = {})
        : m_clinic(clinic), m_actor(std::move(actor)), m_happenedAt(happenedAt) {}

    /// Records the arrival: the session is the actor's from now on. Its weight is the latest of the chart.
    /// From paper, it fails with InvalidDate on "event-time" for a time in the future or longer than a day
    /// ago. PatientInSession while another session of the patient is running.
    [[nodiscard]] Result<void> arrive(const SessionId& session);
    /// Sets the weight that the dose is computed with.
    [[nodiscard]] Result<void> useWeight(const SessionId& session, Kilograms weight);
    /// Answers one item of the protocol's checklist; a later answer replaces the earlier one. It fails with
    /// NotOneOfTheChoices on "checklist" for an item that the protocol does not have.
    [[nodiscard]] Result<void> answerChecklist(const SessionId& session, const QString& itemKey, bool yes,
                                               const QString& note = {});
    /// Returns the answers of this patient's last session that may be offered again. Safety items are not
    /// among them. Nothing is taken over without a person.
    [[nodiscard]] Result<std::vector<ChecklistAnswer>> lastStableAnswers(const SessionId& session) const;
    /// Asks the prescriber to release the session, for the reasons that there are now
    /// (rules::releaseReasons).
    [[nodiscard]] Result<void> requestRelease(const SessionId& session);
    /// Records the signed-in prescriber's decision before the dose, with the reasons that there are now. Hold
    /// needs a reason, and so does Proceed where there is anything to release: ReasonRequired.
    [[nodiscard]] Result<void> decideRelease(const SessionId& session, ReleaseDecision decision,
                                             const QString& reason);
    /// Lets whoever runs the session write down what a prescriber said: the same, with who decided and when
    /// it was said, where that is not now. It fails with NotOneOfTheChoices on "prescriber", and with
    /// InvalidDate on "event-time" for a time before the newest of the reasons arose: that one was not
    /// discussed.
    [[nodiscard]] Result<void> recordToldRelease(const SessionId& session, const ToldRelease& told,
                                                 EventTime at = {});

private:
    OpenClinic& m_clinic;
    Actor m_actor;
    EventTime m_happenedAt; ///< None where entries happen at the moment they are made.
};

} // namespace tidemark::services
