// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/TwoReadings.h"

#include "rules/record/CurrentLines.h"

namespace tidemark::rules {
namespace {

bool exceeds(std::optional<int> value, int limit) {
    return value && *value > limit;
}

bool exceeds(const Reading& reading, PressurePair limit) {
    return exceeds(reading.systolic, limit.systolic) || exceeds(reading.diastolic, limit.diastolic);
}

/// Strictly above it a pressure is to be repeated.
PressurePair repeatAbove(const ProtocolLimits& limits) {
    return limits.twoReadings.active
               ? limits.twoReadings.above
               : PressurePair{limits.severeFrom.systolic - 1, limits.severeFrom.diastolic - 1};
}

/// Whether what the first reading was above with was measured again.
bool confirms(const Reading& reading, const Reading& first, PressurePair limit) {
    return (reading.systolic || !exceeds(first.systolic, limit.systolic)) &&
           (reading.diastolic || !exceeds(first.diastolic, limit.diastolic)) &&
           (reading.systolic || reading.diastolic);
}

} // namespace

bool callsForRepeat(const Reading& reading, const ProtocolLimits& limits) {
    return !reading.baseline && exceeds(reading, repeatAbove(limits));
}

bool countsAtOnce(const Reading& reading, const ProtocolLimits& limits) {
    return limits.twoReadings.active && exceeds(reading, limits.twoReadings.onceAbove);
}

std::vector<RepeatRun> repeatRuns(const SessionRecord& record, const ProtocolLimits& limits) {
    const std::chrono::minutes apart(limits.twoReadings.minutesApart);
    std::vector<RepeatRun> runs;
    bool open = false;
    for (const Reading& reading : record.readings) {
        if (reading.baseline || reading.notObtained || !isCurrent(record.readings, reading)) {
            continue;
        }
        const bool above = callsForRepeat(reading, limits);
        if (!open) {
            if (above) {
                runs.push_back({&reading, reading.stamp.eventAt + apart, nullptr, false, {}});
                open = true;
            }
            continue;
        }
        RepeatRun& run = runs.back();
        if (!above && !confirms(reading, *run.first, repeatAbove(limits))) {
            continue;
        }
        if (run.decidedBy == nullptr) {
            if (reading.stamp.eventAt < run.dueAt) {
                continue;
            }
            run.decidedBy = &reading;
            run.confirmed = above;
        }
        open = above;
        if (above) {
            run.confirming.push_back(&reading);
        }
    }
    return runs;
}

} // namespace tidemark::rules
