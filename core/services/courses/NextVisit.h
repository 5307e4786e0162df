// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "rules/courses/NextSession.h"
#include "services/base/OpenClinic.h"
#include "services/courses/PlanQuestions.h"

#include <optional>
#include <utility>

namespace tidemark::services {

/// NextVisitView is what comes after a session: it is planned already, or proposed by the interval decided
/// for the patient, else by the protocol.
struct NextVisitView {
    std::optional<Session> planned;
    std::optional<rules::NextSession> proposed; ///< Only where nothing is planned.
    bool decided = false;      ///< The proposal keeps the interval of boosters decided for this patient.
    Instant at;                ///< Of the proposal: the same time on the wall as this session's.
    QString room;              ///< Of the proposal: the same as this session's.
    PlanQuestions questions{}; ///< What is asked of the proposal before it is planned.
};

/// NextVisit is the patient's next date, while they are still there to be asked.
class NextVisit {
public:
    NextVisit(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns the patient's first planned session after this one, else a proposal. A room that is no longer
    /// in the clinic's list is not proposed. Fails with NotFound for an unknown session.
    [[nodiscard]] Result<NextVisitView> after(const SessionId& session) const;
    /// Plans what is proposed. It fails with NotFound where nothing is; the errors of
    /// SessionPlanning::plan().
    [[nodiscard]] Result<Session> accept(const SessionId& session, const QString& reason = {});

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
