// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/StaffPinRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectPin = R"sql(
SELECT pin_hash, wrong_tries FROM staff_pin WHERE staff_id = :staff_id)sql";

constexpr std::string_view upsertPin = R"sql(
INSERT INTO staff_pin (staff_id, pin_hash, set_at, wrong_tries) VALUES (:staff_id, :pin_hash, :set_at, 0)
ON CONFLICT (staff_id) DO UPDATE SET pin_hash = excluded.pin_hash, set_at = excluded.set_at, wrong_tries = 0)sql";

constexpr std::string_view updateTries = R"sql(
UPDATE staff_pin SET wrong_tries = :wrong_tries WHERE staff_id = :staff_id)sql";

StaffPin pinOf(RowReader& row) {
    StaffPin pin;
    row.read(pin.hash, pin.wrongTries);
    return pin;
}

} // namespace

Result<std::optional<StaffPin>> StaffPinRepository::load(Connection& connection, const StaffId& person) {
    return firstRow(connection.prepare(selectPin).bind(":staff_id", person), pinOf);
}

Result<void> StaffPinRepository::set(Connection& connection, const StaffId& person, const QString& hash,
                                     Instant at) {
    return connection.prepare(upsertPin)
        .bind(":staff_id", person)
        .bind(":pin_hash", hash)
        .bind(":set_at", at)
        .run();
}

Result<void> StaffPinRepository::setWrongTries(Connection& connection, const StaffId& person, int tries) {
    return connection.prepare(updateTries).bind(":staff_id", person).bind(":wrong_tries", tries).run();
}

} // namespace tidemark::storage
