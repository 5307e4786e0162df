// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/OutcomeGroups.h"

#include "base/CalendarDay.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rules {
namespace {

/// Half of the last digit of a dose of 0.1 mg in somebody of 50 kg and more: 0.5004 mg/kg was ordered as 0.5.
constexpr double roundingOfDose = 0.0015;

QString doseKey(const DoseOfCourse& dose) {
    if (dose.devices) {
        return QStringLiteral("%1-mg").arg(std::lround(dose.devices->value));
    }
    if (!dose.perKilogram) {
        return {};
    }
    const double perKilogram = dose.perKilogram->value - roundingOfDose;
    return perKilogram <= 0.5    ? QStringLiteral("to-0.5")
           : perKilogram <= 0.75 ? QStringLiteral("to-0.75")
                                 : QStringLiteral("above-0.75");
}

} // namespace

QString groupKey(const CourseFacts& facts, OutcomeGroup group) {
    switch (group) {
    case OutcomeGroup::Route:
        return code(facts.drug) + u'-' + code(facts.route);
    case OutcomeGroup::Dose:
        return doseKey(facts.dose);
    case OutcomeGroup::Indication:
        return facts.indication;
    case OutcomeGroup::Protocol:
        return facts.protocolId;
    case OutcomeGroup::Prescriber:
        return facts.prescriber.text();
    }
    return {};
}

bool OutcomeFilter::holdsGroups(const CourseFacts& facts) const {
    return std::ranges::all_of(only, [&](const auto& wanted) {
        const auto& [group, key] = wanted;
        const QString own = groupKey(facts, group);
        return own == key || (group == OutcomeGroup::Route && code(facts.route) == key);
    });
}

QDate dayOfCourse(const JudgedCourse& course, const QByteArray& zone) {
    return calendarDay(course.outcome.firstDose.value_or(course.facts.openedAt), zone);
}

CourseSelection selected(std::span<const JudgedCourse> courses, const OutcomeFilter& filter,
                         const QByteArray& zone) {
    CourseSelection chosen;
    for (const JudgedCourse& each : courses) {
        if (filter.holdsGroups(each.facts) && filter.holdsDay(dayOfCourse(each, zone))) {
            chosen.push_back(&each);
        }
    }
    return chosen;
}

std::map<QString, CourseSelection> byGroup(const CourseSelection& courses, OutcomeGroup group) {
    std::map<QString, CourseSelection> groups;
    for (const JudgedCourse* each : courses) {
        if (const QString key = groupKey(each->facts, group); !key.isEmpty()) {
            groups[key].push_back(each);
        }
    }
    return groups;
}

} // namespace tidemark::rules
