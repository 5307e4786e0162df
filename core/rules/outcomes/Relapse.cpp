// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/Relapse.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

RelapseCurve curveOf(const std::vector<Followed>& followed) {
    RelapseCurve curve;
    curve.n = static_cast<int>(followed.size());
    curve.steps = kaplanMeier(followed);
    curve.medianDays = medianDay(curve.steps);
    for (const SurvivalStep& step : curve.steps) {
        curve.ended += step.ended;
    }
    for (const int day : relapseTicks) {
        curve.atRisk.push_back(atRiskOn(followed, day));
    }
    for (const Followed& each : followed) {
        curve.lastDay = std::max(curve.lastDay, each.days);
    }
    return curve;
}

} // namespace

Relapse relapseOf(const CourseSelection& courses) {
    std::vector<Followed> whatever;
    std::vector<Followed> untreated;
    Relapse relapse;
    for (const JudgedCourse* each : courses) {
        const CourseOutcome& outcome = each->outcome;
        if (outcome.whatever) {
            whatever.push_back(*outcome.whatever);
        }
        if (outcome.untreated) {
            untreated.push_back(*outcome.untreated);
        }
        relapse.missing += outcome.followUnknown ? 1 : 0;
    }
    relapse.whatever = curveOf(whatever);
    relapse.untreated = curveOf(untreated);
    return relapse;
}

} // namespace tidemark::rules
