// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/ProtocolFaults.h"

#include "rules/protocols/ProtocolTree.h"
#include "rules/sessions/DischargeReadiness.h"

#include <QRegularExpression>

#include <algorithm>
#include <set>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;

constexpr int minutesOfADay = 24 * 60;
constexpr int longestTitle = 120;

class Faults {
public:
    void unless(bool right, const QString& field, ErrorCode code = ErrorCode::Impossible) {
        if (!right) {
            found.push_back({code, field, {}});
        }
    }
    void unlessWithin(int value, int from, int to, const QString& field) {
        unless(value >= from && value <= to, field);
    }

    std::vector<Error> found;
};

bool isKey(const QString& text) {
    static const QRegularExpression key(u"^[a-z][a-z0-9-]{0,39}$"_s);
    return key.match(text).hasMatch();
}

template <class Values>
bool strictlyRising(const Values& values) {
    return std::ranges::adjacent_find(values, std::greater_equal()) == values.end();
}

void checkDose(Faults& faults, const Protocol& protocol) {
    const DoseRule& dose = protocol.dose;
    const bool devices = dose.kind == DoseKind::Devices;
    faults.unless(devices == (protocol.route == Route::Nasal), u"dose.kind"_s);
    faults.unless(strictlyRising(dose.steps) &&
                      std::ranges::all_of(dose.steps, [](double step) { return step > 0; }),
                  dose.kind == DoseKind::PerHour ? u"dose.stepsMgPerHour"_s : u"dose.stepsMgPerKg"_s);
    if (!devices) {
        faults.unlessWithin(dose.discardAfterMinutes, 1, 1440, u"dose.discardAfterMinutes"_s);
    }
    if (dose.kind == DoseKind::PerHour) {
        faults.unless(protocol.route == Route::Intravenous, u"dose.kind"_s);
        faults.unless(dose.usualPerHour.value > 0 && dose.usualPerHour.value <= dose.warnAbovePerHour.value,
                      u"dose.usualMgPerHour"_s);
        faults.unless(dose.reasonAbovePerHour.value >= dose.warnAbovePerHour.value,
                      u"dose.reasonAboveMgPerHour"_s);
        return;
    }
    if (!devices) {
        faults.unless(dose.usual.value > 0 && dose.usual.value <= dose.warnAbove.value,
                      u"dose.usualMgPerKg"_s);
        faults.unless(dose.reasonAbove.value >= dose.warnAbove.value, u"dose.reasonAboveMgPerKg"_s);
        return;
    }
    faults.unless(dose.deviceMilligrams >= 1, u"dose.deviceMg"_s);
    faults.unless(!dose.choices.empty() && strictlyRising(dose.choices) &&
                      std::ranges::all_of(dose.choices,
                                          [&](int choice) {
                                              return choice > 0 && dose.deviceMilligrams >= 1 &&
                                                     choice % dose.deviceMilligrams == 0;
                                          }),
                  u"dose.choicesMg"_s);
    faults.unless(dose.firstSession == 0 || std::ranges::count(dose.choices, dose.firstSession) == 1,
                  u"dose.firstSessionMg"_s, ErrorCode::NotOneOfTheChoices);
    faults.unlessWithin(dose.minutesBetweenDevices, 0, 60, u"dose.minutesBetweenDevices"_s);
}

void checkPhase(Faults& faults, const PhasePlan& phase, const QString& path) {
    faults.unlessWithin(phase.sessions, 0, 60, path + u".sessions"_s);
    const bool gapsHold = !phase.gapsDays.empty() && std::ranges::all_of(phase.gapsDays, [&](int gap) {
        return gap >= 1 && gap <= 366 && gap >= phase.minimumGapDays && gap >= phase.toleranceDays;
    });
    faults.unless(gapsHold, path + u".gapsDays"_s);
    faults.unlessWithin(phase.toleranceDays, 0, 92, path + u".toleranceDays"_s);
    faults.unlessWithin(phase.minimumGapDays, 1, 366, path + u".minimumGapDays"_s);
    faults.unless(phase.option.isEmpty() || isKey(phase.option), path + u".option"_s);
    faults.unless(phase.seriesFromDays >= 0 &&
                      (phase.seriesUntilDays == 0 || phase.seriesFromDays <= phase.seriesUntilDays),
                  path + u".seriesFromDays"_s);
    faults.unlessWithin(phase.seriesUntilDays, 0, 366, path + u".seriesUntilDays"_s);
    faults.unlessWithin(phase.reviewAfterDays, 0, 366, path + u".reviewAfterDays"_s);
}

// Only what comes last may be open-ended or a choice: nothing could follow it.
void checkPhases(Faults& faults, const std::vector<PhasePlan>& phases) {
    faults.unless(!phases.empty(), u"phases"_s, ErrorCode::Empty);
    std::set<QString> names;
    std::optional<PhasePlan> before;
    for (const PhasePlan& phase : phases) {
        const QString path = u"phases[%1]"_s.arg(phaseName(phase));
        faults.unless(names.insert(phaseName(phase)).second, path, ErrorCode::Duplicate);
        checkPhase(faults, phase, path);
        const bool bothChoices = before && !before->option.isEmpty() && before->phase == phase.phase;
        faults.unless(!before || (phase.option.isEmpty() ? before->option.isEmpty()
                                                         : before->option.isEmpty() || bothChoices),
                      path + u".option"_s);
        faults.unless(!before || before->sessions > 0 || (bothChoices && !phase.option.isEmpty()),
                      path + u".sessions"_s);
        before = phase;
    }
}

void checkSession(Faults& faults, const Protocol& protocol) {
    if (protocol.route == Route::Intravenous) {
        faults.unlessWithin(protocol.duration.value, 1, minutesOfADay, u"session.durationMinutes"_s);
    } else {
        faults.unless(protocol.duration.value == 0, u"session.durationMinutes"_s);
    }
    const auto& minutes = protocol.readingMinutes;
    faults.unless(!minutes.empty() && strictlyRising(minutes) && minutes.front() >= 1 &&
                      minutes.back() <= minutesOfADay,
                  u"session.readingMinutes"_s);
    faults.unlessWithin(protocol.repeatEveryMinutes, 1, 240, u"session.repeatEveryMinutes"_s);
    faults.unlessWithin(protocol.lateAfterMinutes, 1, 60, u"session.lateAfterMinutes"_s);
    faults.unlessWithin(protocol.minimumStayAfterEnd.value, 0, minutesOfADay,
                        u"session.minimumStayAfterEndMinutes"_s);
    faults.unlessWithin(protocol.leavingValuesWithinMinutes, 5, 240, u"session.leavingValuesWithinMinutes"_s);
    faults.unlessWithin(protocol.contactAfterDays, 0, 14, u"session.contactAfterDays"_s);
}

void checkLimits(Faults& faults, const ProtocolLimits& limits) {
    const auto pressure = [&](PressurePair pair, const QString& path) {
        faults.unlessWithin(pair.systolic, 60, 260, path + u".systolic"_s);
        faults.unlessWithin(pair.diastolic, 30, 160, path + u".diastolic"_s);
        faults.unless(pair.systolic > pair.diastolic, path);
    };
    pressure(limits.releaseAbove, u"limits.releaseAbove"_s);
    pressure(limits.severeFrom, u"limits.severeFrom"_s);
    faults.unless(limits.severeFrom.systolic > limits.releaseAbove.systolic &&
                      limits.severeFrom.diastolic > limits.releaseAbove.diastolic,
                  u"limits.severeFrom"_s);
    faults.unlessWithin(limits.riseFrom.systolic, 5, 150, u"limits.riseFrom.systolic"_s);
    faults.unlessWithin(limits.riseFrom.diastolic, 5, 100, u"limits.riseFrom.diastolic"_s);
    const auto lowPressure = [&](PressurePair pair, PressurePair under, const QString& path) {
        faults.unlessWithin(pair.systolic, 40, under.systolic - 1, path + u".systolic"_s);
        faults.unlessWithin(pair.diastolic, 20, under.diastolic - 1, path + u".diastolic"_s);
    };
    lowPressure(limits.lowBelow, limits.releaseAbove, u"limits.lowBelow"_s);
    lowPressure(limits.severeLowBelow, limits.lowBelow, u"limits.severeLowBelow"_s);
    faults.unlessWithin(limits.spo2Below, 50, 100, u"limits.spo2Below"_s);
    faults.unlessWithin(limits.spo2SevereBelow, 50, limits.spo2Below - 1, u"limits.spo2SevereBelow"_s);
    faults.unlessWithin(limits.heartRateAbove, 30, 220, u"limits.heartRateAbove"_s);
    faults.unlessWithin(limits.heartRateSevereAbove, limits.heartRateAbove + 1, 250,
                        u"limits.heartRateSevereAbove"_s);
    faults.unlessWithin(limits.heartRateBelow, 30, limits.heartRateAbove - 1, u"limits.heartRateBelow"_s);
    faults.unlessWithin(limits.heartRateSevereBelow, 20, limits.heartRateBelow - 1,
                        u"limits.heartRateSevereBelow"_s);
    faults.unlessWithin(limits.respiratoryRateBelow, 4, 60, u"limits.respiratoryRateBelow"_s);
    faults.unlessWithin(limits.respiratoryRateSevereBelow, 2, limits.respiratoryRateBelow - 1,
                        u"limits.respiratoryRateSevereBelow"_s);
    faults.unlessWithin(limits.sedationFrom, 1, 5, u"limits.sedationFrom"_s);
    faults.unlessWithin(limits.sedationSevereFrom, limits.sedationFrom, 5, u"limits.sedationSevereFrom"_s);
    faults.unlessWithin(limits.dissociationFrom, 1, 3, u"limits.dissociationFrom"_s);
    const TwoReadingRule& twice = limits.twoReadings;
    pressure(twice.above, u"limits.twoReadings.above"_s);
    pressure(twice.onceAbove, u"limits.twoReadings.onceAbove"_s);
    faults.unless(twice.onceAbove.systolic > twice.above.systolic &&
                      twice.onceAbove.diastolic > twice.above.diastolic,
                  u"limits.twoReadings.onceAbove"_s);
    faults.unlessWithin(twice.minutesApart, 1, 60, u"limits.twoReadings.minutesApart"_s);
}

void checkLists(Faults& faults, const Protocol& protocol) {
    faults.unless(!protocol.checklist.empty(), u"checklist"_s, ErrorCode::Empty);
    std::set<QString> items;
    for (const ChecklistItem& item : protocol.checklist) {
        const QString path = u"checklist[%1]"_s.arg(item.key);
        faults.unless(isKey(item.key), path);
        faults.unless(items.insert(item.key).second, path, ErrorCode::Duplicate);
    }
    std::set<QString> points;
    for (const QString& point : protocol.readiness) {
        faults.unless(std::ranges::count(readinessPoints(), point) == 1, u"readiness"_s,
                      ErrorCode::NotOneOfTheChoices);
        faults.unless(points.insert(point).second, u"readiness"_s, ErrorCode::Duplicate);
    }
}

// A source may stand for one value, for one entry of a list of numbers, or for a whole branch.
bool isPathIn(const std::vector<std::pair<QString, QString>>& values, const QString& path) {
    static const QRegularExpression lastIndex(u"\\[\\d+\\]$"_s);
    const QString listPath = QString(path).remove(lastIndex);
    return std::ranges::any_of(values, [&](const auto& value) {
        return value.first == listPath || value.first.startsWith(path + u'.') ||
               value.first.startsWith(path + u'[');
    });
}

void checkSources(Faults& faults, const Protocol& protocol) {
    const auto values = valuesByPath(protocol);
    std::set<QString> seen;
    for (const ProtocolSource& source : protocol.sources) {
        const QString path = u"sources[%1]"_s.arg(source.of);
        faults.unless(isPathIn(values, source.of), path + u".of"_s, ErrorCode::NotOneOfTheChoices);
        faults.unless(seen.insert(source.of).second, path, ErrorCode::Duplicate);
        faults.unless(!source.text.trimmed().isEmpty(), path + u".text"_s, ErrorCode::Empty);
    }
}

} // namespace

std::vector<Error> protocolFaults(const Protocol& protocol) {
    Faults faults;
    faults.unless(isKey(protocol.id), u"id"_s);
    faults.unlessWithin(protocol.version, 1, 9999, u"version"_s);
    faults.unless(!protocol.title.trimmed().isEmpty(), u"title"_s, ErrorCode::Empty);
    faults.unless(protocol.title.size() <= longestTitle, u"title"_s, ErrorCode::TooLong);
    checkDose(faults, protocol);
    checkPhases(faults, protocol.phases);
    checkSession(faults, protocol);
    checkLimits(faults, protocol.limits);
    checkLists(faults, protocol);
    checkSources(faults, protocol);
    return std::move(faults.found);
}

} // namespace tidemark::rules
