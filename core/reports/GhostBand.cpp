// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/GhostBand.h"

#include "rules/record/CurrentLines.h"

#include <algorithm>
#include <cmath>

namespace tidemark::reports {
namespace {

constexpr int lastMinute = 240;

double readingMinute(const Reading& reading, Instant startedAt) {
    return std::chrono::duration<double, std::ratio<60>>(reading.stamp.eventAt - startedAt).count();
}

/// The value taken nearest to the minute; of sets before the dose the latest.
std::optional<int> valueAt(const EarlierSession& session, const std::vector<Reading>& readings,
                           std::optional<int> Reading::*value, int minute, std::span<const int> minutes) {
    std::optional<int> nearest;
    double distance = ghostWindowMinutes + 1.0;
    for (const Reading& reading : readings) {
        if (!(reading.*value) || ghostMinuteOf(reading, session.startedAt, minutes) != minute) {
            continue;
        }
        const double away =
            reading.baseline ? 0 : std::abs(readingMinute(reading, session.startedAt) - minute);
        if (away < distance || reading.baseline) {
            distance = away;
            nearest = reading.*value;
        }
    }
    return nearest;
}

std::optional<GhostValue> spread(std::vector<int> values) {
    if (values.empty()) {
        return std::nullopt;
    }
    std::ranges::sort(values);
    const std::size_t half = values.size() / 2;
    const double median = values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2.0;
    return GhostValue{static_cast<int>(values.size()), values.front(), median, values.back()};
}

} // namespace

std::vector<int> ghostMinutes(const Protocol& protocol) {
    std::vector<int> minutes{ghostBaselineMinute};
    std::ranges::copy_if(protocol.readingMinutes, std::back_inserter(minutes),
                         [](int minute) { return minute > 0; });
    std::ranges::sort(minutes);
    while (protocol.repeatEveryMinutes > 0 && minutes.size() > 1 &&
           minutes.back() + protocol.repeatEveryMinutes <= lastMinute) {
        minutes.push_back(minutes.back() + protocol.repeatEveryMinutes);
    }
    return minutes;
}

std::optional<int> ghostMinuteOf(const Reading& reading, Instant startedAt, std::span<const int> minutes) {
    if (reading.baseline) {
        return ghostBaselineMinute;
    }
    const double at = readingMinute(reading, startedAt);
    std::optional<int> nearest;
    for (const int minute : minutes) {
        const double away = std::abs(at - minute);
        if (minute > 0 && away <= ghostWindowMinutes && (!nearest || away < std::abs(at - *nearest))) {
            nearest = minute;
        }
    }
    return nearest;
}

GhostBand ghostBand(std::span<const EarlierSession> earlier, std::span<const int> minutes) {
    GhostBand band;
    band.sessions = static_cast<int>(earlier.size());
    std::vector<std::vector<Reading>> counted;
    counted.reserve(earlier.size());
    for (const EarlierSession& session : earlier) {
        counted.push_back(rules::current(session.readings));
    }
    if (!earlier.empty()) {
        const auto milligrams = [](const EarlierSession& session) { return session.given.value; };
        const auto [lowest, highest] = std::ranges::minmax(earlier, {}, milligrams);
        band.lowestDose = lowest.given;
        band.highestDose = highest.given;
    }
    for (const int minute : minutes) {
        std::vector<int> systolic;
        std::vector<int> heartRate;
        for (std::size_t i = 0; i < earlier.size(); ++i) {
            if (const auto value = valueAt(earlier[i], counted[i], &Reading::systolic, minute, minutes)) {
                systolic.push_back(*value);
            }
            if (const auto value = valueAt(earlier[i], counted[i], &Reading::heartRate, minute, minutes)) {
                heartRate.push_back(*value);
            }
        }
        band.minutes.push_back({minute, spread(std::move(systolic)), spread(std::move(heartRate))});
    }
    return band;
}

const GhostMinute* ghostAt(const GhostBand& band, const Reading& reading, Instant startedAt) {
    std::vector<int> minutes;
    std::ranges::transform(band.minutes, std::back_inserter(minutes), &GhostMinute::minute);
    const auto minute = ghostMinuteOf(reading, startedAt, minutes);
    const auto found =
        minute ? std::ranges::find(band.minutes, *minute, &GhostMinute::minute) : band.minutes.end();
    return found == band.minutes.end() ? nullptr : &*found;
}

const GhostMinute* higherThanEver(const GhostBand& band, const Reading& reading, Instant startedAt) {
    const GhostMinute* minute = ghostAt(band, reading, startedAt);
    const bool higher = minute != nullptr && minute->systolic && reading.systolic &&
                        minute->systolic->sessions >= sessionsToCompareWith &&
                        *reading.systolic > minute->systolic->highest;
    return higher ? minute : nullptr;
}

} // namespace tidemark::reports
