// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/FormContactRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectAddress = R"sql(
SELECT line_1, line_2, city, state, postal_code FROM clinic_address)sql";

constexpr std::string_view upsertAddress = R"sql(
INSERT INTO clinic_address (clinic_id, line_1, line_2, city, state, postal_code)
VALUES (:clinic_id, :line_1, :line_2, :city, :state, :postal_code)
ON CONFLICT (clinic_id) DO UPDATE SET line_1 = excluded.line_1, line_2 = excluded.line_2, city = excluded.city,
    state = excluded.state, postal_code = excluded.postal_code)sql";

constexpr std::string_view selectContact = R"sql(
SELECT staff_id, telephone, email FROM staff_contact WHERE staff_id = :staff_id)sql";

constexpr std::string_view selectContacts = R"sql(
SELECT staff_id, telephone, email FROM staff_contact ORDER BY staff_id)sql";

constexpr std::string_view upsertContact = R"sql(
INSERT INTO staff_contact (staff_id, telephone, email) VALUES (:staff_id, :telephone, :email)
ON CONFLICT (staff_id) DO UPDATE SET telephone = excluded.telephone, email = excluded.email)sql";

Result<PersonContact> contactOf(const Statement& row) {
    return PersonContact{StaffId(row.text(0)), row.text(1), row.text(2)};
}

} // namespace

Result<ClinicAddress> FormContactRepository::address(Connection& connection) {
    Statement row = connection.prepare(selectAddress);
    return firstRow(row,
                    [](const Statement& found) -> Result<ClinicAddress> {
                        return ClinicAddress{found.text(0), found.text(1), found.text(2), found.text(3),
                                             found.text(4)};
                    })
        .map([](const std::optional<ClinicAddress>& found) { return found.value_or(ClinicAddress()); });
}

Result<void> FormContactRepository::setAddress(Connection& connection, const QString& clinicId,
                                               const ClinicAddress& address) {
    return connection.prepare(upsertAddress)
        .bind(":clinic_id", clinicId)
        .bind(":line_1", address.line1)
        .bind(":line_2", address.line2)
        .bind(":city", address.city)
        .bind(":state", address.state)
        .bind(":postal_code", address.postalCode)
        .run();
}

Result<PersonContact> FormContactRepository::ofPerson(Connection& connection, const StaffId& person) {
    Statement row = connection.prepare(selectContact);
    row.bind(":staff_id", person);
    return firstRow(row, contactOf).map([&](const std::optional<PersonContact>& found) {
        return found.value_or(PersonContact{person, {}, {}});
    });
}

Result<std::vector<PersonContact>> FormContactRepository::all(Connection& connection) {
    Statement rows = connection.prepare(selectContacts);
    return allRows(rows, contactOf);
}

Result<void> FormContactRepository::set(Connection& connection, const PersonContact& contact) {
    return connection.prepare(upsertContact)
        .bind(":staff_id", contact.person)
        .bind(":telephone", contact.telephone)
        .bind(":email", contact.email)
        .run();
}

} // namespace tidemark::storage
