// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <utility>

namespace tidemark::services {

/// One session to be planned.
struct SessionPlan {
    PatientId patient;
    Instant plannedAt;
    QString room;        ///< May be empty.
    QString reason = {}; ///< For a day that is too near to another session; else empty.
};

/// Sessions that are planned one by one. A whole course is planned by Courses.
class SessionPlanning {
public:
    SessionPlanning(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Plans the next session of the patient's open course: the induction's next number, a booster after its
    /// last. Without an open course one is opened. Fails with NoValidOrder where no order is in force on that
    /// day, with the errors of field "room", and with SessionTooNear on "reason" where another session of the
    /// patient is on the same day or inside the smallest gap of the session's phase and no reason is given.
    [[nodiscard]] Result<Session> plan(const SessionPlan& plan);
    /// Calls a planned session off. Fails with ReasonRequired, and with WrongState once the patient has
    /// arrived.
    [[nodiscard]] Result<void> cancel(const SessionId& session, const QString& reason);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
