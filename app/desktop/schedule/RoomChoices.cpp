// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/schedule/RoomChoices.h"

#include "services/clinic/Rooms.h"
#include "text/Message.h"

namespace tidemark::app {

RoomChoices roomChoices(SignedInContext& context) {
    RoomChoices choices;
    if (context.isSeated()) {
        const auto rooms = services::Rooms(context.clinic(), context.actor()).all();
        if (!rooms) {
            choices.problem = messageFor(rooms.error()).sentence();
            return choices;
        }
        for (const Room& room : *rooms) {
            choices.names << room.name;
        }
    }
    return choices;
}

} // namespace tidemark::app
