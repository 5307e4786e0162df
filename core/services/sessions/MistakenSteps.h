// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <utility>

namespace tidemark::services {

/// These say how long an arrival can be taken back, and how long a start. They are the product's defaults: a
/// wrong card is noticed when its page opens, a wrong start at once; later the session is entered in error.
inline constexpr std::chrono::minutes arrivalTakenBackWithin{10};
inline constexpr std::chrono::seconds startTakenBackWithin{60};

/// MistakenSteps are steps that were taken by mistake. What was written stays in the audit log and, undone,
/// in the record.
///
/// Each call checks the actor's right and then the session's state (rules::allows). It is one transaction
/// with one entry in the audit log, and it is durable before it returns.
class MistakenSteps {
public:
    MistakenSteps(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Records that the patient is not here: the session is planned as it was. Fails with UndoExpired after
    /// arrivalTakenBackWithin, and with WrongState where something was recorded or taken out of the safe.
    [[nodiscard]] Result<void> undoArrival(const SessionId& session);
    /// Records that no dose was begun: the patient waits for it as before. A device goes back into the safe;
    /// a vial that was drawn up stays drawn. Fails with UndoExpired after startTakenBackWithin, and with
    /// WrongState where anything was recorded since.
    [[nodiscard]] Result<void> undoStart(const SessionId& session);
    /// Says whether each may be taken back now.
    [[nodiscard]] static bool mayUndoArrival(const SessionRecord& record, Instant now);
    /// Says whether the start may be undone now: within startTakenBackWithin, while nothing was recorded
    /// since.
    [[nodiscard]] static bool mayUndoStart(const SessionRecord& record, Instant now);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
