// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/CourseDecision.h"

#include "base/CalendarDay.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

/// The phase the last session belonged to; the first one where the plan does not have it.
const PhasePlan& phasePlanOf(const CourseStanding& standing, const PhaseGiven& last) {
    const auto found = std::ranges::find(standing.phases, last.phase, &PhasePlan::phase);
    return found == standing.phases.end() ? standing.phases.front() : *found;
}

} // namespace

void addGiven(CourseStanding& standing, const GivenSession& session) {
    const auto known = std::ranges::find(standing.given, session.phase, &PhaseGiven::phase);
    if (known == standing.given.end()) {
        standing.given.push_back({session.phase, 1, session.at});
        return;
    }
    ++known->sessions;
    known->lastAt = std::max(known->lastAt, session.at);
}

std::optional<DecisionDue> decisionDue(const CourseStanding& standing, Instant now, const QByteArray& zone) {
    if (standing.closed || standing.runs || standing.given.empty() || standing.phases.empty()) {
        return std::nullopt;
    }
    const PhaseGiven last = *std::ranges::max_element(standing.given, {}, &PhaseGiven::lastAt);
    const PhasePlan& first = standing.phases.front();
    const auto ofFirst = std::ranges::find(standing.given, first.phase, &PhaseGiven::phase);
    const PhaseGiven series = ofFirst == standing.given.end() ? PhaseGiven{first.phase, 0, {}} : *ofFirst;
    DecisionDue due;
    due.sessionsGiven = series.sessions;
    due.planned = first.sessions;
    due.days = calendarDaysBetween(last.lastAt, now, zone);
    if (first.sessions > 0 && series.sessions >= first.sessions &&
        (!standing.decidedAt || *standing.decidedAt < series.lastAt)) {
        return due;
    }
    const int limit = phasePlanOf(standing, last).reviewAfterDays;
    if (limit > 0 && due.days > limit && (!standing.decidedAt || *standing.decidedAt < last.lastAt)) {
        due.occasion = DecisionOccasion::LongGap;
        due.limit = limit;
        return due;
    }
    return std::nullopt;
}

DecisionEvidence decisionEvidence(std::optional<ScorePoint> baseline, std::optional<ScorePoint> latest,
                                  std::optional<Instant> lastSession, const Scale& scale) {
    DecisionEvidence evidence;
    evidence.scaleName = scale.name;
    evidence.baseline = baseline;
    evidence.latest = latest;
    if (!latest) {
        return evidence;
    }
    evidence.afterLastSession = lastSession && latest->at > *lastSession;
    if (baseline) {
        evidence.points = latest->total - baseline->total;
        if (const auto improvement = percentImprovement(baseline->total, latest->total)) {
            evidence.percent = -*improvement;
        }
    }
    evidence.word = outcome(scale, baseline ? std::optional(baseline->total) : std::nullopt, latest->total);
    return evidence;
}

} // namespace tidemark::rules
