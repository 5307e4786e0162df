// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/FormContacts.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// FormContacts are the clinic's address and how its people are reached, entered once by an administrator and
/// put on every esketamine monitoring form.
class FormContacts {
public:
    FormContacts(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns the address that the monitoring forms name; each part is empty until somebody has entered it.
    [[nodiscard]] Result<ClinicAddress> address() const;
    /// Returns every fault of a typed address, by field: "address-1", "address-2", "city", "state",
    /// "postal-code". Any part may be empty.
    [[nodiscard]] static std::vector<Error> faults(const ClinicAddress& typed);
    /// Fails with the first of faults().
    [[nodiscard]] Result<void> setAddress(const ClinicAddress& typed);

    /// Returns the contacts of everybody who has one.
    [[nodiscard]] Result<std::vector<PersonContact>> people() const;
    /// Returns every fault, on "phone" and "e-mail". Either may be empty.
    [[nodiscard]] static std::vector<Error> faults(const PersonContact& typed);
    /// Fails with the first of faults(), and with NotFound for nobody of this clinic.
    [[nodiscard]] Result<void> setContact(const PersonContact& typed);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
