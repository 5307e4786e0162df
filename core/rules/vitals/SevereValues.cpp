// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/SevereValues.h"

#include "rules/record/CurrentLines.h"
#include "rules/vitals/PressureDecisions.h"
#include "rules/vitals/VitalsFlags.h"

#include <algorithm>
#include <array>
#include <utility>

namespace tidemark::rules {
namespace {

/// A value of a reading that can be severe.
struct JudgedValue {
    fields::FieldKey field;
    std::optional<int> Reading::*value = nullptr;
};

constexpr std::array judgedValues{JudgedValue{fields::keys::spo2, &Reading::spo2},
                                  JudgedValue{fields::keys::respiratoryRate, &Reading::respiratoryRate},
                                  JudgedValue{fields::keys::sedation, &Reading::sedation},
                                  JudgedValue{fields::keys::systolic, &Reading::systolic},
                                  JudgedValue{fields::keys::diastolic, &Reading::diastolic},
                                  JudgedValue{fields::keys::heartRate, &Reading::heartRate}};

const Reading* lastWith(const SessionRecord& record, std::optional<int> Reading::*value) {
    const Reading* last = nullptr;
    for (const Reading& reading : record.readings) {
        if (isCurrent(record.readings, reading) && reading.*value &&
            (last == nullptr || reading.stamp.eventAt >= last->stamp.eventAt)) {
            last = &reading;
        }
    }
    return last;
}

/// The newest values that have a flag which `counts`.
template <class Counts>
std::vector<SevereValue> newestWith(const SessionRecord& record, const ProtocolLimits& limits,
                                    Counts counts) {
    std::vector<SevereValue> found;
    for (const JudgedValue& judged : judgedValues) {
        const Reading* last = lastWith(record, judged.value);
        if (last == nullptr) {
            continue;
        }
        const auto flags = vitalsFlags(record, *last, limits);
        if (std::ranges::any_of(
                flags, [&](const VitalsFlag& flag) { return flag.field == judged.field && counts(flag); })) {
            found.push_back({judged.field, *(last->*judged.value), last});
        }
    }
    return found;
}

bool isSevere(const VitalsFlag& flag) {
    return flag.level == FlagLevel::Red;
}

bool mayGoOn(const SessionRecord& record, const SevereValue& severe) {
    return std::ranges::any_of(record.decisions, [&](const PressureDecision& decision) {
        const Reading* about = answeredReading(record, decision);
        return decision.decision == ReleaseDecision::Proceed && about != nullptr &&
               isCurrent(record.decisions, decision) && about->stamp.eventAt >= severe.reading->stamp.eventAt;
    });
}

} // namespace

std::vector<SevereValue> severeValues(const SessionRecord& record, const ProtocolLimits& limits) {
    return newestWith(record, limits, isSevere);
}

std::optional<SevereValue> severeNotDecided(const SessionRecord& record, const ProtocolLimits& limits) {
    const auto waiting = newestWith(
        record, limits, [](const VitalsFlag& flag) { return isSevere(flag) || flag.repeat == Repeat::Due; });
    const auto open = std::ranges::find_if(waiting, [&](const SevereValue& severe) {
        return !severe.reading->baseline && !mayGoOn(record, severe);
    });
    return open == waiting.end() ? std::nullopt : std::optional(*open);
}

} // namespace tidemark::rules
