// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Room.h"
#include "storage/engine/Connection.h"

#include <vector>

namespace tidemark::storage {

/// RoomRepository is table clinic_room: the rooms of the clinic. Sessions name theirs.
class RoomRepository {
public:
    /// Lists them by name.
    [[nodiscard]] static Result<std::vector<Room>> all(Connection& connection);
    /// Adds a room. It fails with Duplicate where one has the name.
    [[nodiscard]] static Result<void> insert(Connection& connection, const Room& room);
    /// Renames it, and gives it its places. Sessions that are still planned follow.
    [[nodiscard]] static Result<void> update(Connection& connection, const QString& name, const Room& room);
    /// Removes a room; sessions that took place in it keep its name. It fails with NotFound. Whether sessions
    /// are planned in it is for the caller to ask first.
    [[nodiscard]] static Result<void> remove(Connection& connection, const QString& name);
    /// Returns how many sessions are planned in it.
    [[nodiscard]] static Result<int> planned(Connection& connection, const QString& name);
};

} // namespace tidemark::storage
