// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <optional>
#include <span>
#include <vector>

namespace tidemark::rules {

/// These are the minutes that two checks of one nurse should be apart, the least that is still proposed, and
/// how far ahead a start is looked for. They are the product's defaults: no publication gives them.
inline constexpr int checksApartMinutes = 5;
inline constexpr int checksApartAtLeast = 2;
inline constexpr int staggerWithinMinutes = 20;

/// A StaggeredStart is a proposed time to start a session, with the smallest distance in minutes that it
/// keeps.
struct StaggeredStart {
    Instant at;
    int minutesApart = checksApartMinutes; ///< Between any check of this session and one that is running.

    friend bool operator==(const StaggeredStart&, const StaggeredStart&) = default;
};

/// Returns the checks of a running session that are still to come after `now`: those of the plan, repeats of
/// a severe pressure, and the repeated ones until the stay is over. `infusion`: the usual length of the dose.
[[nodiscard]] std::vector<Instant> checksAhead(const SessionRecord& record, const Protocol& protocol,
                                               Minutes infusion, Instant now);

/// Says when a session with checks at `readingMinutes` should start, so that neither its start nor any of
/// those checks falls on one of `dueTimes`: `now` where that keeps them apart, else the earliest whole
/// minute. They are five minutes apart; where no start within twenty minutes keeps that, it is the widest
/// distance that one does. There is none where nothing is due, or not even two minutes can be kept. It is
/// arithmetic for a person to use, not an order.
[[nodiscard]] std::optional<StaggeredStart> staggeredStart(std::span<const Instant> dueTimes,
                                                           std::span<const int> readingMinutes, Instant now);

} // namespace tidemark::rules
