// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/VitalsFlags.h"

#include "fields/FieldKeys.h"
#include "rules/record/CurrentLines.h"
#include "rules/vitals/TwoReadings.h"

#include <algorithm>

namespace tidemark::rules {

namespace {

/// One band of an absolute rule: whether the value is in it, and what it then means.
struct Band {
    bool hit = false;
    const char* ruleId = "";
    FlagLevel level = FlagLevel::Amber;
    int limit = 0;
};

class Findings {
public:
    /// The first band that is hit counts, so the most severe band is the first.
    void judge(fields::FieldKey field, int value, std::initializer_list<Band> bands) {
        const auto hit = std::ranges::find_if(bands, &Band::hit);
        if (hit != bands.end()) {
            m_flags.push_back(
                {QString::fromLatin1(hit->ruleId), field, hit->level, value, hit->limit, 0, false});
        }
    }

    void judgeRise(fields::FieldKey field, std::optional<int> value, std::optional<int> baseline,
                   int riseFrom) {
        if (value && baseline && *value - *baseline >= riseFrom) {
            m_flags.push_back(
                {QStringLiteral("R-BP-7"), field, FlagLevel::Amber, *value, riseFrom, *baseline, true});
        }
    }

    [[nodiscard]] std::vector<VitalsFlag> mostSevereFirst() && {
        std::stable_partition(m_flags.begin(), m_flags.end(),
                              [](const VitalsFlag& flag) { return flag.level == FlagLevel::Red; });
        return std::move(m_flags);
    }

private:
    std::vector<VitalsFlag> m_flags;
};

/// Severe on a scale of 0 to 10 (Serlin et al. 1995, Pain 61:277, for cancer pain). Amber: in a pain clinic
/// it is what people come with.
constexpr int severePainFrom = 7;

void judgePressure(Findings& findings, fields::FieldKey field, std::optional<int> value,
                   const ProtocolLimits& limits, int PressurePair::*part) {
    if (value) {
        const int severeFrom = limits.severeFrom.*part;
        const int severeBelow = limits.severeLowBelow.*part;
        const int releaseAbove = limits.releaseAbove.*part;
        const int lowBelow = limits.lowBelow.*part;
        findings.judge(field, *value,
                       {{*value >= severeFrom, "R-BP-6", FlagLevel::Red, severeFrom},
                        {*value < severeBelow, "BP-LOW-SEVERE", FlagLevel::Red, severeBelow},
                        {*value > releaseAbove, "R-BP-1", FlagLevel::Amber, releaseAbove},
                        {*value < lowBelow, "BP-LOW", FlagLevel::Amber, lowBelow}});
    }
}

} // namespace

std::vector<VitalsFlag> vitalsFlags(const Reading& reading, const Reading* baseline,
                                    const ProtocolLimits& limits) {
    Findings findings;
    judgePressure(findings, fields::keys::systolic, reading.systolic, limits, &PressurePair::systolic);
    judgePressure(findings, fields::keys::diastolic, reading.diastolic, limits, &PressurePair::diastolic);
    if (const auto spo2 = reading.spo2) {
        findings.judge(
            fields::keys::spo2, *spo2,
            {{*spo2 < limits.spo2SevereBelow, "SPO2-SEVERE", FlagLevel::Red, limits.spo2SevereBelow},
             {*spo2 < limits.spo2Below, "SPO2-LOW", FlagLevel::Amber, limits.spo2Below}});
    }
    if (const auto breaths = reading.respiratoryRate) {
        findings.judge(fields::keys::respiratoryRate, *breaths,
                       {{*breaths < limits.respiratoryRateSevereBelow, "RR-SEVERE", FlagLevel::Red,
                         limits.respiratoryRateSevereBelow},
                        {*breaths < limits.respiratoryRateBelow, "RR-LOW", FlagLevel::Amber,
                         limits.respiratoryRateBelow}});
    }
    if (const auto beats = reading.heartRate) {
        findings.judge(fields::keys::heartRate, *beats,
                       {{*beats > limits.heartRateSevereAbove, "HR-HIGH-SEVERE", FlagLevel::Red,
                         limits.heartRateSevereAbove},
                        {*beats < limits.heartRateSevereBelow, "HR-LOW-SEVERE", FlagLevel::Red,
                         limits.heartRateSevereBelow},
                        {*beats > limits.heartRateAbove, "HR-HIGH", FlagLevel::Amber, limits.heartRateAbove},
                        {*beats < limits.heartRateBelow, "HR-LOW", FlagLevel::Amber, limits.heartRateBelow}});
    }
    if (const auto sedation = reading.sedation) {
        findings.judge(
            fields::keys::sedation, *sedation,
            {{*sedation >= limits.sedationSevereFrom, "SEDATION-SEVERE", FlagLevel::Red,
              limits.sedationSevereFrom},
             {*sedation >= limits.sedationFrom, "SEDATION", FlagLevel::Amber, limits.sedationFrom}});
    }
    if (const auto dissociation = reading.dissociation) {
        findings.judge(fields::keys::dissociation, *dissociation,
                       {{*dissociation >= limits.dissociationFrom, "DISSOCIATION", FlagLevel::Amber,
                         limits.dissociationFrom}});
    }
    if (const auto pain = reading.pain) {
        findings.judge(fields::keys::pain, *pain,
                       {{*pain >= severePainFrom, "PAIN-SEVERE", FlagLevel::Amber, severePainFrom}});
    }
    if (baseline != nullptr && !reading.baseline) {
        findings.judgeRise(fields::keys::systolic, reading.systolic, baseline->systolic,
                           limits.riseFrom.systolic);
        findings.judgeRise(fields::keys::diastolic, reading.diastolic, baseline->diastolic,
                           limits.riseFrom.diastolic);
    }
    return std::move(findings).mostSevereFirst();
}

namespace {

bool isOf(const RepeatRun& run, const Reading& reading) {
    return run.first == &reading || std::ranges::count(run.confirming, &reading) > 0 ||
           (run.decidedBy == nullptr && reading.stamp.eventAt >= run.first->stamp.eventAt);
}

/// In place of the absolute findings of a pressure: the two-reading rule's own. While that rule is active, no
/// pressure up to its higher limit is severe before a second reading says so, and one exactly at the lower
/// limit never is.
void judgeTwice(VitalsFlag& flag, const ProtocolLimits& limits, bool confirmed) {
    const TwoReadingRule& rule = limits.twoReadings;
    const bool systolic = flag.field == fields::keys::systolic;
    const int once = systolic ? rule.onceAbove.systolic : rule.onceAbove.diastolic;
    const int twice = systolic ? rule.above.systolic : rule.above.diastolic;
    if (flag.value > once) {
        flag.ruleId = QStringLiteral("BP-ONCE");
        flag.limit = once;
        flag.level = FlagLevel::Red;
        return;
    }
    if (flag.value > twice) {
        flag.ruleId = QStringLiteral("BP-TWICE");
        flag.limit = twice;
    } else {
        flag.ruleId = QStringLiteral("R-BP-1");
        flag.limit = systolic ? limits.releaseAbove.systolic : limits.releaseAbove.diastolic;
    }
    flag.level = confirmed && flag.value > twice ? FlagLevel::Red : FlagLevel::Amber;
}

} // namespace

std::vector<VitalsFlag> vitalsFlags(const SessionRecord& record, const Reading& reading,
                                    const ProtocolLimits& limits) {
    auto flags = vitalsFlags(reading, baselineOf(record), limits);
    const bool repeated = callsForRepeat(reading, limits);
    if (reading.baseline || (!repeated && !limits.twoReadings.active)) {
        return flags;
    }
    const auto runs = repeatRuns(record, limits);
    const auto run = std::ranges::find_if(runs, [&](const RepeatRun& each) { return isOf(each, reading); });
    const bool confirmed = run != runs.end() && std::ranges::count(run->confirming, &reading) > 0;
    for (VitalsFlag& flag : flags) {
        const bool high = flag.ruleId == QLatin1String("R-BP-6") || flag.ruleId == QLatin1String("R-BP-1");
        if (!high) {
            continue;
        }
        if (limits.twoReadings.active) {
            judgeTwice(flag, limits, confirmed);
        }
        const bool counts = repeated && flag.ruleId != QLatin1String("R-BP-1");
        if (!counts || run == runs.end()) {
            continue;
        }
        const bool due = run->decidedBy == nullptr;
        flag.repeat = due ? Repeat::Due : run->confirmed ? Repeat::Confirmed : Repeat::NotConfirmed;
        flag.repeatAt = due ? run->dueAt : run->decidedBy->stamp.eventAt;
    }
    std::ranges::stable_partition(flags, [](const VitalsFlag& flag) { return flag.level == FlagLevel::Red; });
    return flags;
}

bool needsRelease(const Reading& baseline, const ProtocolLimits& limits) {
    return baseline.systolic.value_or(0) > limits.releaseAbove.systolic ||
           baseline.diastolic.value_or(0) > limits.releaseAbove.diastolic;
}

} // namespace tidemark::rules
