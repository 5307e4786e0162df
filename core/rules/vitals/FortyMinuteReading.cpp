// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/FortyMinuteReading.h"

#include "rules/record/CurrentLines.h"

#include <algorithm>

namespace tidemark::rules {

std::vector<const Reading*> takenSinceStart(const SessionRecord& record) {
    std::vector<const Reading*> taken;
    for (const Reading& reading : record.readings) {
        if (!reading.baseline && !reading.notObtained && record.session.startedAt &&
            reading.stamp.eventAt >= *record.session.startedAt && isCurrent(record.readings, reading)) {
            taken.push_back(&reading);
        }
    }
    std::ranges::stable_sort(taken, {}, [](const Reading* reading) { return reading->stamp.eventAt; });
    return taken;
}

std::chrono::minutes minuteAfterStart(const SessionRecord& record, const Reading& reading) {
    return std::chrono::floor<std::chrono::minutes>(reading.stamp.eventAt - *record.session.startedAt);
}

namespace {

const Reading* endOfInfusionReading(const SessionRecord& record) {
    const auto ended = record.session.pumpEndedAt;
    const Reading* nearest = nullptr;
    const auto distance = [&](const Reading& reading) {
        return std::chrono::abs(reading.stamp.eventAt - *ended);
    };
    for (const Reading* reading : takenSinceStart(record)) {
        if (ended && reading->systolic && reading->diastolic &&
            distance(*reading) <= std::chrono::minutes(endOfInfusionMinutes) &&
            (nearest == nullptr || distance(*reading) < distance(*nearest))) {
            nearest = reading;
        }
    }
    return nearest;
}

} // namespace

const Reading* peakReading(const SessionRecord& record, Route route) {
    const Reading* atEnd = route == Route::Intravenous ? endOfInfusionReading(record) : nullptr;
    return atEnd != nullptr ? atEnd : fortyMinuteReading(record);
}

const Reading* fortyMinuteReading(const SessionRecord& record) {
    const Reading* nearest = nullptr;
    const auto distance = [&](const Reading& reading) {
        return std::chrono::abs(reading.stamp.eventAt - *record.session.startedAt - std::chrono::minutes(40));
    };
    for (const Reading* reading : takenSinceStart(record)) {
        const auto minute = minuteAfterStart(record, *reading).count();
        if (reading->systolic && reading->diastolic && minute >= fortyMinuteFrom &&
            minute <= fortyMinuteUntil && (nearest == nullptr || distance(*reading) < distance(*nearest))) {
            nearest = reading;
        }
    }
    return nearest;
}

} // namespace tidemark::rules
