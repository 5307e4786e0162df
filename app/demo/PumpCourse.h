// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/Random.h"

namespace tidemark::demo {

/// PumpEvent is what happens to the pump of one infusion besides Start and end. How often is invented:
/// slower 5 %, a pause 4 %, ended early 2.5 %.
enum class PumpEvent { None, Slower, Pause, EndedEarly };

/// A PumpCourse is one infusion's, in minutes after Start.
struct PumpCourse {
    PumpEvent event = PumpEvent::None;
    int at = 0;
    int pause = 0;
    int end = 40;
};

/// The slower rate is two thirds of the ordered one.
inline constexpr double slowerShare = 2.0 / 3;

/// Draws what happens to an infusion that is ordered to take `duration` minutes. A long one is not slowed
/// down.
[[nodiscard]] PumpCourse drawPumpCourse(Random& random, int duration);

} // namespace tidemark::demo
