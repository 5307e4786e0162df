// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/RoomStay.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

using std::chrono::minutes;

/// Somebody who arrived and got no dose may have gone home.
bool isWatched(SessionState state) {
    return state == SessionState::Dosing || state == SessionState::Monitoring;
}

/// When the stay after the dose is over, by the clock of the protocol.
Instant plannedLeaving(const Session& session, const Protocol& protocol, Minutes dose) {
    const minutes stay(protocol.minimumStayAfterEnd.value);
    const Instant begin = session.startedAt.value_or(
        session.arrivedAt ? std::max(*session.arrivedAt, session.plannedAt) : session.plannedAt);
    const Instant doseEnd = session.pumpEndedAt.value_or(begin + minutes(dose.value));
    return protocol.stayClock == StayClock::FirstDose ? std::max(begin + stay, doseEnd) : doseEnd + stay;
}

} // namespace

Minutes usualDoseLength(const Protocol& protocol) {
    if (protocol.route != Route::Nasal) {
        return protocol.duration;
    }
    const DoseRule& dose = protocol.dose;
    const int devices =
        dose.choices.empty() || dose.deviceMilligrams <= 0 ? 1 : dose.choices.back() / dose.deviceMilligrams;
    return Minutes{std::max(0, devices - 1) * dose.minutesBetweenDevices};
}

std::optional<RoomStay> roomStay(const Session& session, const Protocol& protocol, Minutes dose,
                                 Instant now) {
    if (isCalledOff(session.state)) {
        return std::nullopt;
    }
    const Instant from = session.arrivedAt.value_or(session.plannedAt);
    if (session.leftAt) {
        return RoomStay{from, *session.leftAt};
    }
    const Instant leaving = plannedLeaving(session, protocol, dose);
    return RoomStay{from, isWatched(session.state) ? std::max(leaving, now + stillHereFor) : leaving};
}

bool isOverPlan(const Session& session, const Protocol& protocol) {
    if (!session.leftAt) {
        return false;
    }
    Session booked;
    booked.plannedAt = session.plannedAt;
    const Instant end = plannedLeaving(booked, protocol, usualDoseLength(protocol)) + usualPreparation;
    return *session.leftAt > end + stillHereFor;
}

std::optional<int> occupiedMinutes(const Session& session) {
    if (!session.arrivedAt || !session.leftAt) {
        return std::nullopt;
    }
    return static_cast<int>(std::chrono::floor<minutes>(*session.leftAt - *session.arrivedAt).count());
}

std::optional<Instant> fullFrom(std::span<const RoomStay> others, const RoomStay& stay, int places) {
    std::optional<Instant> first;
    // Fuller it only gets where somebody comes.
    const auto look = [&](Instant at) {
        const auto there = std::ranges::count_if(
            others, [&](const RoomStay& other) { return other.from <= at && at < other.until; });
        if (there >= places && at >= stay.from && at < stay.until && (!first || at < *first)) {
            first = at;
        }
    };
    look(stay.from);
    for (const RoomStay& other : others) {
        look(other.from);
    }
    return first;
}

} // namespace tidemark::rules
