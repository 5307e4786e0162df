// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/LockRules.h"
#include "services/base/OpenClinic.h"

#include <utility>

namespace tidemark::services {

/// LockForm has the rules of the lock as an administrator types them.
struct LockForm {
    QString idleMinutes;
    bool pinUnlock = true;
};

/// LockSettings says how the program locks in this clinic, for everybody; an administrator sets it.
class LockSettings {
public:
    LockSettings(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns the rules in force; the product's defaults where the clinic has set none. Everybody of the
    /// clinic may read them.
    [[nodiscard]] Result<LockRules> rules() const;
    /// Sets them, as one entry of the audit log. Fails with NotPermitted and the errors of "idle-minutes".
    [[nodiscard]] Result<void> set(const LockForm& form);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
