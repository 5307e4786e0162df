// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PumpCourse.h"

#include <cmath>

namespace tidemark::demo {
namespace {

constexpr double slowerChance = 0.05;
constexpr double pauseChance = 0.04;
constexpr double endedEarlyChance = 0.025;
constexpr int longInfusion = 120;

} // namespace

PumpCourse drawPumpCourse(Random& random, int duration) {
    PumpCourse course;
    course.end = duration;
    const double chance = random.uniform();
    const double through = random.uniform();
    if (chance < slowerChance) {
        if (duration < longInfusion) {
            course.event = PumpEvent::Slower;
            course.at = static_cast<int>(std::lround(duration * (0.3 + 0.25 * through)));
            course.end = course.at + static_cast<int>(std::ceil((duration - course.at) / slowerShare));
        }
    } else if (chance < slowerChance + pauseChance) {
        course.event = PumpEvent::Pause;
        course.at = static_cast<int>(std::lround(duration * (0.3 + 0.4 * through)));
        course.pause = random.integer(4, 8);
        course.end = duration + course.pause;
    } else if (chance < slowerChance + pauseChance + endedEarlyChance) {
        course.event = PumpEvent::EndedEarly;
        course.at = static_cast<int>(std::lround(duration * (0.4 + 0.4 * through)));
        course.end = course.at;
    }
    return course;
}

} // namespace tidemark::demo
