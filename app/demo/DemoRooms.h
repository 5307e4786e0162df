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
    /// Takes a place in that room, and returns whether there was one.
    [[nodiscard]] bool takeIn(const QString& room, const std::vector<rules::RoomStay>& stays);
    /// Returns the names of the rooms, "Room 1" first, in the order of their numbers.
    [[nodiscard]] std::vector<QString> names() const;

private:
    /// Stays are sorted by when they begin.
    using Stays = std::multimap<Instant, rules::RoomStay>;

    [[nodiscard]] bool isFree(const Stays& taken, const std::vector<rules::RoomStay>& stays) const;
    [[nodiscard]] bool takeAt(std::size_t room, const std::vector<rules::RoomStay>& stays);

    int m_places;
    std::vector<Stays> m_taken;
};

/// Returns when a session keeps a place: from when the patient may be early until they have left, `longest`
/// after the start. Planned for a time that is far from its start, as today's are round midnight, it keeps
/// one round the planned time, too, for the clinic goes by that until the patient comes.
[[nodiscard]] std::vector<rules::RoomStay> demoStays(Instant planned, Instant start,
                                                     std::chrono::minutes longest);

} // namespace tidemark::demo
