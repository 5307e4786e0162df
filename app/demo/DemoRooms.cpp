// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoRooms.h"

#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "services/clinic/Rooms.h"

#include <algorithm>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::minutes;

constexpr int fewestRooms = 6;
constexpr int fewestPlaces = 3;
/// Patients of the whole clinic for each further place in every one of the fewest rooms.
constexpr int patientsAPlace = 20;
constexpr minutes early{40};

/// What a room plausibly has: a larger clinic has more rooms, not larger ones.
int mostPlaces() {
    return static_cast<int>(fields::numberField(fields::keys::roomPlaces).plausibleTo);
}

int placesNeeded(int patients) {
    return std::max(fewestPlaces, patients / patientsAPlace);
}

std::size_t roomsNeeded(int patients) {
    const int places = fewestRooms * placesNeeded(patients);
    return static_cast<std::size_t>(std::max(fewestRooms, (places + mostPlaces() - 1) / mostPlaces()));
}

} // namespace

DemoRooms::DemoRooms(int patients)
    : m_places(std::min(placesNeeded(patients), mostPlaces())), m_taken(roomsNeeded(patients)) {}

std::vector<QString> DemoRooms::names() const {
    std::vector<QString> names;
    for (std::size_t room = 1; room <= m_taken.size(); ++room) {
        names.push_back(u"Room %1"_s.arg(room));
    }
    return names;
}

Result<void> DemoRooms::write(services::OpenClinic& clinic, const Actor& administrator) const {
    services::Rooms rooms(clinic, administrator);
    for (const QString& name : names()) {
        TIDEMARK_TRY(rooms.add({name, QString::number(m_places)}));
    }
    return {};
}

QString DemoRooms::take(const std::vector<rules::RoomStay>& stays, int preferred) {
    for (std::size_t step = 0; step < m_taken.size(); ++step) {
        const std::size_t room = (static_cast<std::size_t>(preferred) + step) % m_taken.size();
        if (takeAt(room, stays)) {
            return names()[room];
        }
    }
    return {};
}

bool DemoRooms::takeIn(const QString& room, const std::vector<rules::RoomStay>& stays) {
    const std::vector<QString> all = names();
    const auto place = static_cast<std::size_t>(std::ranges::find(all, room) - all.begin());
    return place < all.size() && takeAt(place, stays);
}

bool DemoRooms::takeAt(std::size_t room, const std::vector<rules::RoomStay>& stays) {
    if (!isFree(m_taken[room], stays)) {
        return false;
    }
    for (const rules::RoomStay& stay : stays) {
        m_taken[room].emplace(stay.from, stay);
    }
    return true;
}

bool DemoRooms::isFree(const Stays& taken, const std::vector<rules::RoomStay>& stays) const {
    constexpr std::chrono::hours longest(24);
    return std::ranges::all_of(stays, [&](const rules::RoomStay& stay) {
        std::vector<rules::RoomStay> near;
        const auto last = taken.lower_bound(stay.until);
        for (auto each = taken.lower_bound(stay.from - longest); each != last; ++each) {
            near.push_back(each->second);
        }
        return !rules::fullFrom(near, stay, m_places);
    });
}

std::vector<rules::RoomStay> demoStays(Instant planned, Instant start, minutes longest) {
    const rules::RoomStay byPlan{planned, planned + longest};
    const rules::RoomStay asGiven{start - early, start + longest};
    if (byPlan.from < asGiven.until && asGiven.from < byPlan.until) {
        return {{std::min(byPlan.from, asGiven.from), std::max(byPlan.until, asGiven.until)}};
    }
    return {byPlan, asGiven};
}

} // namespace tidemark::demo
