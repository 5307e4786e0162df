// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/StaffRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertPerson = R"sql(
INSERT INTO staff (id, sign_in_name, display_name, role, active, public_key, created_at)
VALUES (:id, :sign_in_name, :display_name, :role, :active, :public_key, :created_at))sql";

constexpr std::string_view updatePerson = R"sql(
UPDATE staff SET display_name = :display_name, role = :role, active = :active, public_key = :public_key
WHERE id = :id)sql";

constexpr std::string_view selectById = R"sql(
SELECT id, sign_in_name, display_name, role, active, public_key FROM staff WHERE id = :id)sql";

constexpr std::string_view selectByName = R"sql(
SELECT id, sign_in_name, display_name, role, active, public_key FROM staff
WHERE sign_in_name = :sign_in_name)sql";

constexpr std::string_view selectAll = R"sql(
SELECT id, sign_in_name, display_name, role, active, public_key FROM staff
ORDER BY active DESC, display_name, sign_in_name)sql";

Result<StaffMember> personAt(const Statement& row) {
    const auto role = fromCode(roleCodes, row.text(3));
    if (!role) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    return StaffMember{row.id<StaffId>(0),  row.text(1),
                       row.text(2),         *role,
                       row.integer(4) != 0, QByteArray::fromHex(row.text(5).toLatin1())};
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
        .bind(":role", code(person.role))
        .bind(":active", person.active ? 1 : 0)
        .bind(":public_key", hex(person.publicKey))
        .bind(":created_at", createdAt)
        .run();
}

Result<void> StaffRepository::update(Connection& connection, const StaffMember& person) {
    return connection.prepare(updatePerson)
        .bind(":id", person.id)
        .bind(":display_name", person.displayName)
        .bind(":role", code(person.role))
        .bind(":active", person.active ? 1 : 0)
        .bind(":public_key", hex(person.publicKey))
        .run();
}

Result<StaffMember> StaffRepository::load(Connection& connection, const StaffId& person) {
    Statement row = connection.prepare(selectById);
    row.bind(":id", person);
    return oneRow(row, personAt);
}

Result<std::optional<StaffMember>> StaffRepository::bySignInName(Connection& connection,
                                                                 const QString& signInName) {
    Statement row = connection.prepare(selectByName);
    row.bind(":sign_in_name", signInName);
    return firstRow(row, personAt);
}

Result<std::vector<StaffMember>> StaffRepository::all(Connection& connection) {
    Statement rows = connection.prepare(selectAll);
    return allRows(rows, personAt);
}

} // namespace tidemark::storage
