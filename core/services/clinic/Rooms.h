// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Room.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// A RoomForm is a room as the administrator types it.
struct RoomForm {
    QString name;
    QString places; ///< 1 to 50.
};

/// Rooms are the list of rooms that sessions are planned in, as the administrator keeps it.
///
/// Each call checks the actor's right first. It is one transaction with one entry in the audit log.
class Rooms {
public:
    Rooms(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Lists them by name.
    [[nodiscard]] Result<std::vector<Room>> all() const;
    /// Fails with Duplicate on "room-name" where the name differs from one in the list by case or spaces
    /// only; the errors of fields "room-name" and "room-places".
    [[nodiscard]] Result<void> add(const RoomForm& form);
    /// Renames it, and gives it its places; the sessions that are planned in it follow. Fails as add(), and
    /// with NotFound.
    [[nodiscard]] Result<void> change(const QString& name, const RoomForm& form);
    /// Fails with RoomInUse while sessions are planned in it, and with NotFound.
    [[nodiscard]] Result<void> remove(const QString& name);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

/// Returns the room of the list that was typed or chosen, whatever its case and spaces; empty for none. Fails
/// with NotOneOfTheChoices on "room", and with the errors of that field.
[[nodiscard]] Result<QString> knownRoom(storage::Connection& connection, const QString& typed);

} // namespace tidemark::services
