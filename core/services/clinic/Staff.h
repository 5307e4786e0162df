// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clinic/ClinicAccess.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// Staff is for the people of the clinic, whom an administrator keeps.
class Staff {
public:
    Staff(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Adds a person. It fails with Duplicate on sign-in-name, WeakPassword, Empty, TooLong, NotPermitted.
    [[nodiscard]] Result<StaffMember> add(const NewPerson& person);
    [[nodiscard]] Result<std::vector<StaffMember>> list() const;
    /// Takes the key slot away; the person's lines and signatures stay. Not the last administrator
    /// (WrongState).
    [[nodiscard]] Result<void> remove(const StaffId& id);
    [[nodiscard]] Result<void> resetPassword(const StaffId& id, const QString& password);
    /// Changes one's own password.
    [[nodiscard]] Result<void> changePassword(const QString& oldPassword, const QString& newPassword);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
