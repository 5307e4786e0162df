// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <span>
#include <vector>

namespace tidemark::reports {

/// This is the minute at which the set before the dose is drawn, whenever it was taken.
inline constexpr int ghostBaselineMinute = -5;
/// A set belongs to the nearest minute that is at most this far from it.
inline constexpr int ghostWindowMinutes = 5;
/// Fewer earlier sessions at a minute than this say nothing about "higher than in any".
inline constexpr int sessionsToCompareWith = 3;

/// An EarlierSession is one earlier session: its Start, what was given, its sets.
struct EarlierSession {
    Instant startedAt;
    Milligrams given;
    std::vector<Reading> readings;
};

/// A GhostValue is one value of each session that has one: how many, and how they are spread. It is never of
/// no session.
struct GhostValue {
    int sessions = 0;
    int lowest = 0;
    double median = 0;
    int highest = 0;
};

/// A GhostMinute is what the earlier sessions had at one minute. A value that no session has there is absent.
struct GhostMinute {
    int minute = 0;                      ///< After Start, or ghostBaselineMinute.
    std::optional<GhostValue> systolic;  ///< mmHg
    std::optional<GhostValue> heartRate; ///< beats per minute
};

/// GhostBand is what this patient's earlier sessions had at the same minutes: a description of the record,
/// and no limit.
struct GhostBand {
    int sessions = 0; ///< With or without a set at every minute.
    Milligrams lowestDose;
    Milligrams highestDose;
    std::vector<GhostMinute> minutes; ///< In order; a minute without any value is kept, and empty.
};

/// Returns the minutes that are compared: before the dose, the protocol's reading minutes, and on in its
/// rhythm for four hours.
[[nodiscard]] std::vector<int> ghostMinutes(const Protocol& protocol);

/// Returns the minute a set belongs to: the nearest within ghostWindowMinutes, of two the earlier.
[[nodiscard]] std::optional<int> ghostMinuteOf(const Reading& reading, Instant startedAt,
                                               std::span<const int> minutes);

/// Takes of each session one value a minute: the one taken nearest to it. Undone and replaced sets do not
/// count.
[[nodiscard]] GhostBand ghostBand(std::span<const EarlierSession> earlier, std::span<const int> minutes);

/// Returns the minute's own line of the band, nullptr where the set belongs to none.
[[nodiscard]] const GhostMinute* ghostAt(const GhostBand& band, const Reading& reading, Instant startedAt);

/// Returns the minute at which this set's systolic pressure is higher than in every earlier session, of at
/// least sessionsToCompareWith.
[[nodiscard]] const GhostMinute* higherThanEver(const GhostBand& band, const Reading& reading,
                                                Instant startedAt);

} // namespace tidemark::reports
