// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/RoomRepository.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText roomColumns = "name, places";

constexpr auto selectRooms = sql("SELECT ", roomColumns, " FROM clinic_room ORDER BY name");
constexpr auto insertRoom = insertInto<"clinic_room", roomColumns>;

constexpr std::string_view updateRoom = R"sql(
UPDATE clinic_room SET name = :name, places = :places WHERE name = :old_name)sql";

constexpr std::string_view updatePlanned = R"sql(
UPDATE treatment_session SET room = :name WHERE room = :old_name AND state = 'planned')sql";

constexpr std::string_view deleteRoom = R"sql(
DELETE FROM clinic_room WHERE name = :name)sql";

constexpr std::string_view countPlanned = R"sql(
SELECT COUNT(*) FROM treatment_session WHERE room = :name AND state = 'planned')sql";

} // namespace

Result<std::vector<Room>> RoomRepository::all(Connection& connection) {
    return allRows(connection.prepare(selectRooms), [](RowReader& row) {
        Room room;
        row.read(room.name, room.places);
        return room;
    });
}

Result<void> RoomRepository::insert(Connection& connection, const Room& room) {
    return connection.prepare(insertRoom).bind(":name", room.name).bind(":places", room.places).run();
}

Result<void> RoomRepository::update(Connection& connection, const QString& name, const Room& room) {
    TIDEMARK_TRY(connection.prepare(updateRoom)
                     .bind(":name", room.name)
                     .bind(":places", room.places)
                     .bind(":old_name", name)
                     .run());
    if (connection.changedRows() != 1) {
        return fail(ErrorCode::NotFound);
    }
    return room.name == name
               ? Result<void>()
               : connection.prepare(updatePlanned).bind(":name", room.name).bind(":old_name", name).run();
}

Result<void> RoomRepository::remove(Connection& connection, const QString& name) {
    TIDEMARK_TRY(connection.prepare(deleteRoom).bind(":name", name).run());
    return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::NotFound);
}

Result<int> RoomRepository::planned(Connection& connection, const QString& name) {
    return oneRow(connection.prepare(countPlanned).bind(":name", name), onlyColumn<int>);
}

} // namespace tidemark::storage
