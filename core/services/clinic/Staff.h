// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clinic/ClinicAccess.h"
#include "storage/vault/KeySlots.h"

#include <functional>
#include <utility>
#include <vector>

namespace tidemark::services {

/// DerivedPerson is a person to be added whose passphrase was allowed and derived.
struct DerivedPerson {
    NewPerson person; ///< Without the passphrase.
    storage::DerivedPassword passphrase;
};

/// Derives a new person's passphrase. It takes about half a second at the standard cost and may be called on
/// any thread.
using DerivePerson = std::function<Result<DerivedPerson>()>;

/// Staff is for the people of the clinic, whom an administrator keeps.
class Staff {
public:
    Staff(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Adds a person. It fails with Duplicate on sign-in-name, WeakPassword, Empty, TooLong, NotPermitted.
    [[nodiscard]] Result<StaffMember> add(const NewPerson& person);
    /// Does the first step of add(): it checks all that can be checked before the passphrase is derived.
    [[nodiscard]] Result<DerivePerson> begin(const NewPerson& person) const;
    /// Does the last step of add().
    [[nodiscard]] Result<StaffMember> addDerived(const DerivedPerson& derived);
    /// Returns everybody, those who have left among them: first the active ones, then by name. Everybody of
    /// the clinic may read it.
    [[nodiscard]] Result<std::vector<StaffMember>> list() const;
    /// Takes the key slot away; the person's lines and signatures stay. It makes a change of the clinic's key
    /// due (KeyChange.h). Not the last administrator (WrongState).
    [[nodiscard]] Result<void> remove(const StaffId& id);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
