// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"
#include "services/courses/PlanQuestions.h"

#include <utility>

namespace tidemark::services {

/// A SessionPlan is one session to be planned.
struct SessionPlan {
    PatientId patient;
    Instant plannedAt;
    QString room;        ///< May be empty.
    QString reason = {}; ///< Answers the questions that are asked of the plan; else empty.
};

/// SessionPlanning is for sessions that are planned one by one. A whole course is planned by Courses.
class SessionPlanning {
public:
    SessionPlanning(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Plans the next session of the patient's open course: the induction's next number, a booster after its
    /// last. Without an open course one is opened. Fails with NoValidOrder where no order is in force on that
    /// day, with the errors of field "room", and with the first of questions() where no reason is given.
    [[nodiscard]] Result<Session> plan(const SessionPlan& plan);
    /// Returns what is asked of the plan, before it is kept (planQuestions()). Its reason is not looked at.
    [[nodiscard]] Result<PlanQuestions> questions(const SessionPlan& plan) const;
    /// Gives a session another room, or none. Fails with WrongState once the patient has left, with the
    /// errors of knownRoom(), and with RoomTaken on "reason" where no place is free and no reason is given.
    [[nodiscard]] Result<void> seat(const SessionId& session, const QString& room,
                                    const QString& reason = {});
    /// Calls a session off before its dose. Fails with ReasonRequired, with WrongState once the dose has
    /// begun, and with DrugNotSettled while something that was taken out of the safe for it is open.
    [[nodiscard]] Result<void> cancel(const SessionId& session, const QString& reason);
    /// Marks a session as entered in error: what was recorded in it is kept with the reason as a note, and it
    /// counts nowhere, as if no dose had been begun. Fails with ReasonRequired, with Signed once it is
    /// signed, with NotOwner where somebody else runs it, and with DrugNotSettled while something that was
    /// taken out of the safe for it is open, or given by the drug ledger.
    [[nodiscard]] Result<void> enterInError(const SessionId& session, const QString& reason);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
