// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/StaffRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText staffColumns = "id, sign_in_name, display_name, role, active, public_key";

constexpr auto insertPerson = insertInto<"staff", sql(staffColumns, ", created_at")>;

constexpr auto updatePerson =
    sql("UPDATE staff SET ", assignmentsOf<"display_name, role, active, public_key">, " WHERE id = :id");

constexpr auto selectStaffById = sql("SELECT ", staffColumns, " FROM staff WHERE id = :id");

constexpr auto selectStaffByName =
    sql("SELECT ", staffColumns, " FROM staff WHERE sign_in_name = :sign_in_name");

constexpr auto selectStaff = sql("SELECT ", staffColumns, R"sql( FROM staff
ORDER BY active DESC, display_name, sign_in_name)sql");

StaffMember personOf(RowReader& row) {
    StaffMember person;
    row.read(person.id, person.signInName, person.displayName, person.role, person.active);
    person.publicKey = QByteArray::fromHex(row.next<QByteArray>());
    return person;
}

QString hex(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toHex());
}

} // namespace

Result<void> StaffRepository::insert(Connection& connection, const StaffMember& person, Instant createdAt) {
    return connection.prepare(insertPerson)
        .bind(":id", person.id)
        .bind(":sign_in_name", person.signInName)
        .bind(":display_name", person.displayName)
        .bind(":role", person.role)
        .bind(":active", person.active)
        .bind(":public_key", hex(person.publicKey))
        .bind(":created_at", createdAt)
        .run();
}

Result<void> StaffRepository::update(Connection& connection, const StaffMember& person) {
    return connection.prepare(updatePerson)
        .bind(":id", person.id)
        .bind(":display_name", person.displayName)
        .bind(":role", person.role)
        .bind(":active", person.active)
        .bind(":public_key", hex(person.publicKey))
        .run();
}

Result<StaffMember> StaffRepository::load(Connection& connection, const StaffId& person) {
    return oneRow(connection.prepare(selectStaffById).bind(":id", person), personOf);
}

Result<std::optional<StaffMember>> StaffRepository::bySignInName(Connection& connection,
                                                                 const QString& signInName) {
    return firstRow(connection.prepare(selectStaffByName).bind(":sign_in_name", signInName), personOf);
}

Result<std::vector<StaffMember>> StaffRepository::all(Connection& connection) {
    return allRows(connection.prepare(selectStaff), personOf);
}

} // namespace tidemark::storage
