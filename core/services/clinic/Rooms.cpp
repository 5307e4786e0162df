// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Rooms.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "storage/repositories/clinic/RoomRepository.h"

#include <algorithm>
#include <cmath>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::RoomRepository;

namespace {

QString folded(const QString& name) {
    return name.simplified().toCaseFolded();
}

const Room* named(const std::vector<Room>& rooms, const QString& name) {
    const auto found =
        std::ranges::find(rooms, folded(name), [](const Room& room) { return folded(room.name); });
    return found == rooms.end() ? nullptr : &*found;
}

Result<Room> checkedRoom(const RoomForm& form) {
    const auto name = TIDEMARK_TRY(fields::checkText(fields::keys::roomName, form.name));
    const auto places = TIDEMARK_TRY(fields::checkNumber(fields::keys::roomPlaces, form.places));
    return Room{name.simplified(), static_cast<int>(std::lround(places.value))};
}

QByteArray roomBody(const QString& before, const Room& room) {
    return CanonicalBytes().add(before).add(room.name).add(room.places).bytes();
}

} // namespace

Result<std::vector<Room>> Rooms::all() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read([](Connection& connection) { return RoomRepository::all(connection); });
}

Result<void> Rooms::add(const RoomForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetClinicDays));
    const auto room = TIDEMARK_TRY(checkedRoom(form));
    return m_clinic.store().write(clinicLine(m_clinic.store(), m_actor, actions::roomAdd, roomBody({}, room)),
                                  [&](Connection& connection) -> Result<void> {
                                      const auto rooms = TIDEMARK_TRY(RoomRepository::all(connection));
                                      if (named(rooms, room.name) != nullptr) {
                                          return fail(ErrorCode::Duplicate, fields::keys::roomName);
                                      }
                                      return RoomRepository::insert(connection, room);
                                  });
}

Result<void> Rooms::change(const QString& name, const RoomForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetClinicDays));
    const auto room = TIDEMARK_TRY(checkedRoom(form));
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::roomChange, roomBody(name, room)),
        [&](Connection& connection) -> Result<void> {
            const auto rooms = TIDEMARK_TRY(RoomRepository::all(connection));
            const Room* same = named(rooms, room.name);
            if (same != nullptr && same->name != name) {
                return fail(ErrorCode::Duplicate, fields::keys::roomName);
            }
            return RoomRepository::update(connection, name, room);
        });
}

Result<void> Rooms::remove(const QString& name) {
    TIDEMARK_TRY(authorize(m_actor, Command::SetClinicDays));
    return m_clinic.store().write(
        clinicLine(m_clinic.store(), m_actor, actions::roomRemove, CanonicalBytes().add(name).bytes()),
        [&](Connection& connection) -> Result<void> {
            const auto planned = TIDEMARK_TRY(RoomRepository::planned(connection, name));
            if (planned > 0) {
                return fail(ErrorCode::RoomInUse, {}, QString::number(planned));
            }
            return RoomRepository::remove(connection, name);
        });
}

Result<QString> knownRoom(Connection& connection, const QString& typed) {
    const auto name = TIDEMARK_TRY(fields::checkText(fields::keys::room, typed));
    if (name.isEmpty()) {
        return QString();
    }
    const auto rooms = TIDEMARK_TRY(RoomRepository::all(connection));
    const Room* room = named(rooms, name);
    return room != nullptr ? Result<QString>(room->name)
                           : fail(ErrorCode::NotOneOfTheChoices, fields::keys::room);
}

} // namespace tidemark::services
