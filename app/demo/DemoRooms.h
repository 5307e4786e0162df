// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/sessions/RoomStay.h"
#include "services/base/OpenClinic.h"

#include <map>
#include <vector>

namespace tidemark::demo {

/// DemoRooms are the rooms of the invented clinic, and who has a place in them when. There are as many places
/// as its patients need.
class DemoRooms {
public:
    explicit DemoRooms(int patients);

    /// Writes the list as the administrator keeps it.
    [[nodiscard]] Result<void> write(services::OpenClinic& clinic, const Actor& administrator) const;
    /// Takes a place for all of these stays, in the room with that number or the next one that has one free.
    /// It is empty where none has.
    [[nodiscard]] QString take(const std::vector<rules::RoomStay>& stays, int preferred);
    [[nodiscard]] std::vector<QString> names() const;

private:
    /// Stays are sorted by when they begin.
    using Stays = std::multimap<Instant, rules::RoomStay>;

    [[nodiscard]] bool isFree(const Stays& taken, const std::vector<rules::RoomStay>& stays) const;

    int m_places;
    std::vector<Stays> m_taken;
};

/// Returns the stay of a session whose pump starts, or would, at `start`: from when the patient may be early
/// until they have left.
[[nodiscard]] rules::RoomStay demoStay(Instant planned, Instant start);

} // namespace tidemark::demo
