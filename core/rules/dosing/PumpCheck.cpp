// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/PumpCheck.h"

#include "rules/dosing/PumpSegments.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace tidemark::rules {

namespace {
constexpr double twentieth = 0.05;
constexpr double lastDigit = 0.1; // mL/h
constexpr double quarterOfRate = 0.25;
constexpr double tenthOfBag = 0.10;
constexpr double partOfRun = 0.4;
constexpr double rateNoise = 1e-9;
} // namespace

bool isOrderedRate(MillilitresPerHour shown, MillilitresPerHour ordered) {
    const double tolerance =
        std::min(std::max(ordered.value * twentieth, lastDigit), ordered.value * quarterOfRate);
    return shown.value > 0 && std::abs(shown.value - ordered.value) <= tolerance + rateNoise;
}

Millilitres runVolume(std::span<const PumpChange> changes, Millilitres bagVolume, Instant now) {
    double volume = 0;
    for (const PumpSegment& segment : pumpSegments(changes, now)) {
        const std::chrono::duration<double, std::ratio<3600>> hours = segment.until - segment.from;
        volume += segment.rate.value * hours.count();
    }
    return {std::min(volume, bagVolume.value)};
}

bool canTell(Millilitres run, Millilitres bagVolume) {
    return bagVolume.value > 0 && run.value >= bagVolume.value * tenthOfBag - rateNoise;
}

bool agrees(const BagCheck& check) {
    const double run = check.bag.value - check.due.value;
    const double tolerance = std::min(check.bag.value * tenthOfBag, run * partOfRun);
    return std::abs(check.left.value - check.due.value) <= tolerance + rateNoise;
}

} // namespace tidemark::rules
