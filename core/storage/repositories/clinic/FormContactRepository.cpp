// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/FormContactRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText addressColumns = "line_1, line_2, city, state, postal_code";
constexpr SqlText staffContactColumns = "staff_id, telephone, email";

constexpr auto selectAddress = sql("SELECT ", addressColumns, " FROM clinic_address");

constexpr auto upsertAddress = sql(insertInto<"clinic_address", sql("clinic_id, ", addressColumns)>, R"sql(
ON CONFLICT (clinic_id) DO UPDATE SET line_1 = excluded.line_1, line_2 = excluded.line_2, city = excluded.city,
    state = excluded.state, postal_code = excluded.postal_code)sql");

constexpr auto selectContact =
    sql("SELECT ", staffContactColumns, " FROM staff_contact WHERE staff_id = :staff_id");

constexpr auto selectStaffContacts =
    sql("SELECT ", staffContactColumns, " FROM staff_contact ORDER BY staff_id");

constexpr auto upsertContact = sql(insertInto<"staff_contact", staffContactColumns>, R"sql(
ON CONFLICT (staff_id) DO UPDATE SET telephone = excluded.telephone, email = excluded.email)sql");

ClinicAddress addressOf(RowReader& row) {
    ClinicAddress address;
    row.read(address.line1, address.line2, address.city, address.state, address.postalCode);
    return address;
}

PersonContact staffContactOf(RowReader& row) {
    PersonContact contact;
    row.read(contact.person, contact.telephone, contact.email);
    return contact;
}

} // namespace

Result<ClinicAddress> FormContactRepository::address(Connection& connection) {
    return firstRow(connection.prepare(selectAddress), addressOf)
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
    return firstRow(connection.prepare(selectContact).bind(":staff_id", person), staffContactOf)
        .map([&](const std::optional<PersonContact>& found) {
            return found.value_or(PersonContact{person, {}, {}});
        });
}

Result<std::vector<PersonContact>> FormContactRepository::all(Connection& connection) {
    return allRows(connection.prepare(selectStaffContacts), staffContactOf);
}

Result<void> FormContactRepository::set(Connection& connection, const PersonContact& contact) {
    return connection.prepare(upsertContact)
        .bind(":staff_id", contact.person)
        .bind(":telephone", contact.telephone)
        .bind(":email", contact.email)
        .run();
}

} // namespace tidemark::storage
