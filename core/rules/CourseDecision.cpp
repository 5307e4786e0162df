// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/CourseDecision.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

int givenIn(const CourseStanding& standing, CoursePhase phase) {
    return static_cast<int>(std::ranges::count(standing.given, phase, &GivenSession::phase));
}

/// The phase the last session belonged to; the first one where the plan does not have it.
const PhasePlan& phaseOf(const CourseStanding& standing, const GivenSession& last) {
    const auto found = std::ranges::find(standing.phases, last.phase, &PhasePlan::phase);
    return found == standing.phases.end() ? standing.phases.front() : *found;
}

} // namespace

std::optional<DecisionDue> decisionDue(const CourseStanding& standing, Instant now) {
    if (standing.closed || standing.runs || standing.given.empty() || standing.phases.empty()) {
        return std::nullopt;
    }
    const GivenSession last = *std::ranges::max_element(standing.given, {}, &GivenSession::at);
    const PhasePlan& first = standing.phases.front();
    DecisionDue due;
    due.sessionsGiven = givenIn(standing, first.phase);
    due.planned = first.sessions;
    due.days = static_cast<int>(std::chrono::floor<std::chrono::days>(now - last.at).count());
    Instant inductionEnd{};
    for (const GivenSession& session : standing.given) {
        if (session.phase == first.phase) {
            inductionEnd = std::max(inductionEnd, session.at);
        }
    }
    if (first.sessions > 0 && due.sessionsGiven >= first.sessions &&
        (!standing.decidedAt || *standing.decidedAt < inductionEnd)) {
        return due;
    }
    const int limit = phaseOf(standing, last).reviewAfterDays;
    if (limit > 0 && due.days > limit && (!standing.decidedAt || *standing.decidedAt < last.at)) {
        due.occasion = DecisionOccasion::LongGap;
        due.limit = limit;
        return due;
    }
    return std::nullopt;
}

DecisionEvidence decisionEvidence(std::optional<ScorePoint> baseline, std::optional<ScorePoint> latest,
                                  std::optional<Instant> lastSession) {
    DecisionEvidence evidence;
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
    evidence.word =
        outcome(ScaleId::Phq9, baseline ? std::optional(baseline->total) : std::nullopt, latest->total);
    return evidence;
}

} // namespace tidemark::rules
