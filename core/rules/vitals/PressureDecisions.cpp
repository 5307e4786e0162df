// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/PressureDecisions.h"

#include "fields/FieldKeys.h"
#include "rules/record/CurrentLines.h"
#include "rules/vitals/SevereValues.h"
#include "rules/vitals/TwoReadings.h"
#include "rules/vitals/VitalsFlags.h"

#include <algorithm>
#include <tuple>

namespace tidemark::rules {
namespace {

/// A severe pressure that counts, and which run of severe pressures it belongs to.
struct Counting {
    const Reading* reading = nullptr;
    const RepeatRun* run = nullptr;
    bool atOnce = false;
};

bool isWord(const PressureDecision& decision) {
    return decision.decision != ReleaseDecision::Requested;
}

bool isLater(const PressureDecision& decision, const PressureDecision& than) {
    return std::tuple(decision.stamp.eventAt, decision.stamp.enteredAt) >=
           std::tuple(than.stamp.eventAt, than.stamp.enteredAt);
}

Instant recheckAt(const PressureDecision& decision) {
    return decision.stamp.eventAt + std::chrono::minutes(decision.recheckMinutes);
}

/// The run that the reading is in or after: the last one that began no later.
const RepeatRun* runAt(const std::vector<RepeatRun>& runs, const Reading& reading) {
    const RepeatRun* last = nullptr;
    for (const RepeatRun& run : runs) {
        if (run.first->stamp.eventAt <= reading.stamp.eventAt) {
            last = &run;
        }
    }
    return last;
}

/// Oldest first.
std::vector<Counting> countingPressures(const SessionRecord& record, const ProtocolLimits& limits,
                                        const std::vector<RepeatRun>& runs) {
    std::vector<Counting> counting;
    for (const Reading& reading : record.readings) {
        if (reading.baseline || reading.notObtained || !isCurrent(record.readings, reading)) {
            continue;
        }
        const RepeatRun* run = runAt(runs, reading);
        const bool confirmed = run != nullptr && std::ranges::count(run->confirming, &reading) > 0;
        const bool atOnce = countsAtOnce(reading, limits);
        if (confirmed || atOnce) {
            counting.push_back({&reading, run, atOnce});
        }
    }
    return counting;
}

/// The newest set of all; null before the first.
const Reading* newestTaken(const SessionRecord& record) {
    const Reading* newest = nullptr;
    for (const Reading& reading : record.readings) {
        if (isCurrent(record.readings, reading) &&
            (newest == nullptr || newest->stamp.eventAt <= reading.stamp.eventAt)) {
            newest = &reading;
        }
    }
    return newest;
}

/// Whether one word answers one pressure that counts.
bool answers(const PressureDecision& decision, const Reading& answered, const Counting& pressure,
             const std::vector<Counting>& counting) {
    if (answered.stamp.eventAt >= pressure.reading->stamp.eventAt) {
        return true;
    }
    const auto before = std::ranges::find(counting, &answered, &Counting::reading);
    // Proceed was said of the pressure that the prescriber heard: the next severe one asks anew.
    if (before == counting.end() || before->run != pressure.run ||
        decision.decision == ReleaseDecision::Proceed) {
        return false;
    }
    return decision.decision == ReleaseDecision::Recheck
               ? pressure.reading->stamp.eventAt < recheckAt(decision)
               : before->atOnce || !pressure.atOnce;
}

} // namespace

bool isPressure(const QString& field) {
    return field == fields::keys::systolic || field == fields::keys::diastolic;
}

bool isForPrescriber(const SessionRecord& record, const Reading& reading, const ProtocolLimits& limits) {
    return !reading.baseline &&
           std::ranges::any_of(vitalsFlags(reading, baselineOf(record), limits), [](const VitalsFlag& flag) {
               return flag.level == FlagLevel::Red || isPressure(flag.field);
           });
}

const Reading* answeredReading(const SessionRecord& record, const PressureDecision& decision) {
    const auto byId = [&](const EntryId& id) {
        return std::ranges::find_if(record.readings,
                                    [&](const Reading& reading) { return reading.stamp.id == id; });
    };
    auto found = byId(decision.reading);
    for (std::size_t step = 0; found != record.readings.end() && step < record.readings.size(); ++step) {
        if (isCurrent(record.readings, *found)) {
            return &*found;
        }
        found = std::ranges::find_if(record.readings, [&](const Reading& reading) {
            return !reading.stamp.undone && reading.stamp.corrects == found->stamp.id;
        });
    }
    return nullptr;
}

const Reading* unansweredPressure(const SessionRecord& record, const ProtocolLimits& limits) {
    const auto runs = repeatRuns(record, limits);
    const auto counting = countingPressures(record, limits, runs);
    const auto isAnswered = [&](const Counting& pressure) {
        return std::ranges::any_of(record.decisions, [&](const PressureDecision& decision) {
            if (!isWord(decision) || !isCurrent(record.decisions, decision)) {
                return false;
            }
            const Reading* answered = answeredReading(record, decision);
            return answered != nullptr && answers(decision, *answered, pressure, counting);
        });
    };
    const auto newest = std::find_if_not(counting.rbegin(), counting.rend(), isAnswered);
    return newest == counting.rend() ? nullptr : newest->reading;
}

const Reading* unansweredSevere(const SessionRecord& record, const ProtocolLimits& limits) {
    const Reading* newest = unansweredPressure(record, limits);
    const Reading* latest = newestTaken(record);
    for (const SevereValue& severe : severeValues(record, limits)) {
        const bool isAnswered = std::ranges::any_of(record.decisions, [&](const PressureDecision& decision) {
            const Reading* about = answeredReading(record, decision);
            return isWord(decision) && isCurrent(record.decisions, decision) && about != nullptr &&
                   about->stamp.eventAt >= severe.reading->stamp.eventAt &&
                   (decision.decision != ReleaseDecision::Recheck ||
                    latest->stamp.eventAt < recheckAt(decision));
        });
        if (!severe.reading->baseline && !isPressure(severe.field) && !isAnswered &&
            (newest == nullptr || newest->stamp.eventAt <= severe.reading->stamp.eventAt)) {
            newest = severe.reading;
        }
    }
    return newest;
}

const PressureDecision* latestDecision(const SessionRecord& record) {
    const PressureDecision* latest = nullptr;
    for (const PressureDecision& decision : record.decisions) {
        if (isWord(decision) && isCurrent(record.decisions, decision) &&
            (latest == nullptr || isLater(decision, *latest))) {
            latest = &decision;
        }
    }
    return latest;
}

const PressureDecision* openRequest(const SessionRecord& record) {
    const PressureDecision* open = nullptr;
    for (const PressureDecision& request : record.decisions) {
        const Reading* about = answeredReading(record, request);
        if (isWord(request) || about == nullptr || !isCurrent(record.decisions, request)) {
            continue;
        }
        const bool answered = std::ranges::any_of(record.decisions, [&](const PressureDecision& decision) {
            const Reading* reading = answeredReading(record, decision);
            return isWord(decision) && isCurrent(record.decisions, decision) && reading != nullptr &&
                   decision.stamp.enteredAt >= request.stamp.enteredAt &&
                   reading->stamp.eventAt >= about->stamp.eventAt;
        });
        if (!answered && (open == nullptr || isLater(request, *open))) {
            open = &request;
        }
    }
    return open;
}

bool isHeld(const SessionRecord& record) {
    const PressureDecision* latest = latestDecision(record);
    return latest != nullptr && latest->decision == ReleaseDecision::Hold;
}

std::vector<Recheck> rechecks(const SessionRecord& record) {
    const PressureDecision* latest = latestDecision(record);
    std::vector<Recheck> found;
    for (const PressureDecision& decision : record.decisions) {
        const Reading* of = answeredReading(record, decision);
        if (decision.decision != ReleaseDecision::Recheck || of == nullptr ||
            !isCurrent(record.decisions, decision)) {
            continue;
        }
        const Instant dueAt = recheckAt(decision);
        const bool taken = std::ranges::any_of(record.readings, [&](const Reading& reading) {
            return (reading.systolic || reading.diastolic) && reading.stamp.eventAt >= dueAt &&
                   isCurrent(record.readings, reading);
        });
        found.push_back({&decision, of, dueAt, taken || &decision != latest});
    }
    return found;
}

} // namespace tidemark::rules
