// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/LockRules.h"
#include "services/base/OpenClinic.h"

#include <utility>

namespace tidemark::services {

/// The rules of the lock as an administrator types them.
struct LockForm {
    QString idleMinutes;
    bool pinUnlock = true;
};

/// How the program locks in this clinic. Everybody's program goes by it; an administrator sets it.
class LockSettings {
public:
    LockSettings(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    [[nodiscard]] Result<LockRules> rules() const;
    /// One entry in the audit log. Fails with the errors of field "idle-minutes" and with NotPermitted.
    [[nodiscard]] Result<void> set(const LockForm& form);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
