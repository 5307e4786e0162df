// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clinic/ClinicAccess.h"

#include <vector>

namespace tidemark::services {

/// The clinic's people, by an administrator.
class Staff {
public:
    explicit Staff(OpenClinic& clinic) : m_clinic(clinic) {}

    /// Duplicate on sign-in-name, WeakPassword, Empty, TooLong, NotPermitted.
    [[nodiscard]] Result<StaffMember> add(const Actor& actor, const NewPerson& person);
    [[nodiscard]] Result<std::vector<StaffMember>> list(const Actor& actor) const;
    /// Takes the key slot away; the person's lines and signatures stay. Not the last administrator
    /// (WrongState).
    [[nodiscard]] Result<void> remove(const Actor& actor, const StaffId& id);
    [[nodiscard]] Result<void> resetPassword(const Actor& actor, const StaffId& id, const QString& password);
    /// One's own password.
    [[nodiscard]] Result<void> changePassword(const Actor& actor, const QString& oldPassword,
                                              const QString& newPassword);

private:
    OpenClinic& m_clinic;
};

} // namespace tidemark::services
