// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ScaleResult.h"
#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <utility>

namespace tidemark::services {

/// A ScoredResult is a recorded result with the score that its answers have by the scale's own rules.
struct ScoredResult {
    ScaleResult result;
    rules::ScaleScore score;
};

/// A ScaleEntry is a questionnaire as it is recorded.
struct ScaleEntry {
    PatientId patient;
    SessionId session; ///< May be null.
    ScaleId scale;
    std::vector<std::optional<int>> answers; ///< One for each item, in form order.
    std::vector<int> refused{};              ///< Items, from 1, that were asked and not answered.
    std::optional<int> total{}; ///< Where only the total is known; of the items at most the safety item.
    std::optional<int> functionAnswer{};
    AnsweredBy answeredBy = AnsweredBy::NotRecorded;
};

/// Scales records questionnaires that are answered at the desk or by the patient alone, and reads their
/// results. Each call checks the actor's right; each change is one transaction with one entry in the audit
/// log.
class Scales {
public:
    Scales(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Records a result; an incomplete one is kept and has no total. It removes what was kept of it
    /// unfinished in that session.
    [[nodiscard]] Result<ScoredResult> record(const PatientId& patient, const SessionId& session,
                                              ScaleId scale, const std::vector<std::optional<int>>& answers,
                                              std::optional<int> functionAnswer = {});
    /// Records the same with what was refused, a total without items, and who typed it.
    [[nodiscard]] Result<ScoredResult> record(const ScaleEntry& entry);
    /// Records who looked at a safety item above 0, when, and what was done (required).
    [[nodiscard]] Result<void> acknowledge(const ScaleResultId& id, const QString& whatWasDone);
    /// Lists them oldest first.
    [[nodiscard]] Result<std::vector<ScoredResult>> ofPatient(const PatientId& patient) const;
    /// Lists what the patient answered in a visit: in the session itself, and on the days of the clinic from
    /// arrival until leaving, or until today. Without a session it is today. The oldest comes first.
    [[nodiscard]] Result<std::vector<ScoredResult>> ofVisit(const PatientId& patient,
                                                            const SessionId& session) const;
    /// Returns what this patient is to answer alone in this visit, in this order; see
    /// rules::scalesForPatientMode. What was answered before midnight is not asked again after it. It fails
    /// with NotPermitted for somebody who records no questionnaires.
    [[nodiscard]] Result<std::vector<ScaleId>> forPatientMode(const PatientId& patient,
                                                              const SessionId& session) const;
    /// Lists the results whose safety item is above 0 and that nobody has acknowledged.
    [[nodiscard]] Result<std::vector<ScoredResult>> openItem9() const;
    /// Returns the same of one patient.
    [[nodiscard]] Result<std::vector<ScoredResult>> openItem9Of(const PatientId& patient) const;
    /// Returns the newest answer to a safety item given in the visit of this session; none without one.
    [[nodiscard]] Result<std::optional<int>> item9OfVisit(const Session& session) const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
