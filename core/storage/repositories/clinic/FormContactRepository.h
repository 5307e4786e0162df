// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/FormContacts.h"
#include "storage/engine/Connection.h"

#include <vector>

namespace tidemark::storage {

/// FormContactRepository is the tables clinic_address and staff_contact, from which the monitoring form is
/// filled.
class FormContactRepository {
public:
    /// Reads the address; all parts are empty where nobody has entered it.
    [[nodiscard]] static Result<ClinicAddress> address(Connection& connection);
    /// Writes the clinic's address in place of the one before; a clinic has one.
    [[nodiscard]] static Result<void> setAddress(Connection& connection, const QString& clinicId,
                                                 const ClinicAddress& address);
    /// Reads the contact; it is empty where nobody has entered it.
    [[nodiscard]] static Result<PersonContact> ofPerson(Connection& connection, const StaffId& person);
    /// Lists the contacts that were entered, by the person's id; people without one are not in it.
    [[nodiscard]] static Result<std::vector<PersonContact>> all(Connection& connection);
    /// Writes the person's telephone and mail address in place of those before.
    [[nodiscard]] static Result<void> set(Connection& connection, const PersonContact& contact);
};

} // namespace tidemark::storage
