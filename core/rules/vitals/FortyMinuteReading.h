// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <chrono>
#include <vector>

namespace tidemark::rules {

/// A pressure counts as the one "40 minutes post" within these minutes from the first device (product
/// default around the label's "about 40 minutes").
inline constexpr int fortyMinuteFrom = 35;
inline constexpr int fortyMinuteUntil = 50;

/// Returns the sets since the first device that count, by event time.
[[nodiscard]] std::vector<const Reading*> takenSinceStart(const SessionRecord& record);
/// Returns the whole minutes from the session's start to the set. The session has started.
[[nodiscard]] std::chrono::minutes minuteAfterStart(const SessionRecord& record, const Reading& reading);
/// Returns the set whose pressure counts as "40 minutes post"; nullptr where none was taken in the window.
[[nodiscard]] const Reading* fortyMinuteReading(const SessionRecord& record);

/// A pressure counts as the one at the end of an infusion this many minutes before and after it (product
/// default).
inline constexpr int endOfInfusionMinutes = 10;
/// Returns what the pressure at leaving is compared with (R-BP-3): the set at the end of the infusion, else
/// the one at 40 minutes. After a spray or an injection it is the one at 40 minutes. It is null where there
/// is none.
[[nodiscard]] const Reading* peakReading(const SessionRecord& record, Route route);

} // namespace tidemark::rules
