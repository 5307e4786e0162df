// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/schedule/RoomChoices.h"

#include "services/clinic/Rooms.h"

namespace tidemark::app {

QStringList roomChoices(SignedInContext& context) {
    QStringList names;
    if (context.isSeated()) {
        const auto rooms = services::Rooms(context.clinic(), context.actor()).all();
        for (const Room& room : rooms.value_or(std::vector<Room>())) {
            names << room.name;
        }
    }
    return names;
}

} // namespace tidemark::app
