// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <utility>

namespace tidemark::services {

/// SessionOwner says who runs a session.
class SessionOwner {
public:
    SessionOwner(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Makes the session the actor's from now on. Fails with WrongState where it is already.
    [[nodiscard]] Result<void> takeOver(const SessionId& session);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
