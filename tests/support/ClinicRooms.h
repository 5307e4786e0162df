// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clinic/Rooms.h"

#include <stdexcept>

namespace tidemark::test {

/// The rooms that tests plan in, with more places than any of them fills.
inline void addRooms(services::OpenClinic& clinic, const Actor& administrator) {
    services::Rooms rooms(clinic, administrator);
    for (const char* name : {"2", "Room 1", "Room 2", "Room 3", "Room 4", "Room 5", "Room 6", "Room 7"}) {
        if (!rooms.add({QLatin1String(name), QStringLiteral("20")})) {
            throw std::runtime_error(name);
        }
    }
}

} // namespace tidemark::test
