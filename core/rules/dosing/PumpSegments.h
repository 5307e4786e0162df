// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <optional>
#include <span>
#include <vector>

namespace tidemark::rules {

/// A PumpSegment is a stretch of the infusion at one rate.
struct PumpSegment {
    Instant from;
    Instant until; ///< `now` for the running one.
    MillilitresPerHour rate;
    bool running = false;
};

/// Returns the stretches in which the pump ran, from its changes up to `now`. Undone and corrected changes do
/// not count.
[[nodiscard]] std::vector<PumpSegment> pumpSegments(std::span<const PumpChange> changes, Instant now);

/// "Complete" says that the bag is empty where at least this part of it has run by the pump's times; a nurse
/// presses the key some seconds early or late (product default).
inline constexpr double completeFrom = 0.9;

/// Returns the milligrams given until `now`: the sum of rate x time x concentration over the segments, never
/// more than the ordered dose. Once the infusion was completed it is the ordered dose; a "Complete" long
/// before the bag can be empty counts as a stop.
[[nodiscard]] Milligrams givenDose(std::span<const PumpChange> changes, Milligrams dose,
                                   Millilitres bagVolume, Instant now);

/// Returns when the bag is empty at the present rate; none while paused or ended.
[[nodiscard]] std::optional<Instant> expectedEnd(std::span<const PumpChange> changes, Millilitres bagVolume,
                                                 Instant now);

/// Returns the rate in force at `now`: in a pause or after the end the last one that ran, 0 before the start.
[[nodiscard]] MillilitresPerHour presentRate(std::span<const PumpChange> changes, Instant now);

/// Returns the pause in force at `now`; none while the pump runs, before its start and after its end.
[[nodiscard]] std::optional<PumpChange> presentPause(std::span<const PumpChange> changes, Instant now);

/// PumpState says what the pump does by the newest change that counts.
enum class PumpState { NotStarted, Running, Paused, Ended };
/// Returns the state after all changes, whatever the time is; undone and corrected changes do not count.
[[nodiscard]] PumpState pumpState(std::span<const PumpChange> changes);

} // namespace tidemark::rules
