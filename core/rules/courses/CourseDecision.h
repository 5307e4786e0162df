// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/CourseDecision.h"
#include "domain/Protocol.h"
#include "rules/courses/WearOff.h"
#include "rules/scales/Outcome.h"
#include "rules/scales/ScaleRegistry.h"

#include <span>

namespace tidemark::rules {

/// PhaseGiven counts the sessions of one phase in which a dose was given.
struct PhaseGiven {
    CoursePhase phase = CoursePhase::Induction;
    int sessions = 0;
    Instant lastAt{};
};

/// CourseStanding is what a decision at the end of a series is asked on.
struct CourseStanding {
    std::vector<PhasePlan> phases;    ///< Of the course's own version of its protocol (rules::phasesFor).
    std::vector<PhaseGiven> given;    ///< Of this course, one for each phase that has any.
    std::optional<Instant> decidedAt; ///< The newest decision on this course.
    bool closed = false;
    bool runs = false; ///< A session of it is under way.
};

/// A DecisionDue says why a prescriber has to decide about a course now, with the numbers that the sentence
/// about it needs.
struct DecisionDue {
    DecisionOccasion occasion = DecisionOccasion::InductionEnd;
    int sessionsGiven = 0;
    int planned = 0; ///< Of the first phase.
    int days = 0;    ///< Calendar days since the last session.
    int limit = 0;   ///< Of a long gap: the protocol's days.

    friend bool operator==(const DecisionDue&, const DecisionDue&) = default;
};

/// Counts a session in its phase.
void addGiven(CourseStanding& standing, const GivenSession& session);

/// Returns the decision that is due. It is asked for once the first phase is complete (esketamine label:
/// assess the benefit at the end of induction before going on), or once more than the phase's
/// `reviewAfterDays` have passed since the last session. A decision since then answers it. There is none for
/// a closed course, without sessions, or while a session runs. A phase without a number has no end. Days are
/// those of the clinic's calendar in `zone`.
[[nodiscard]] std::optional<DecisionDue> decisionDue(const CourseStanding& standing, Instant now,
                                                     const QByteArray& zone);

/// DecisionEvidence are the numbers beside the decision: points and percent from the baseline.
struct DecisionEvidence {
    QString scaleName;
    std::optional<ScorePoint> baseline;
    std::optional<ScorePoint> latest;
    std::optional<int> points;     ///< Below 0: better.
    std::optional<double> percent; ///< Of the baseline; below 0: better.
    OutcomeWord word = OutcomeWord::NoBaseline;
    bool afterLastSession = false; ///< The latest score was taken after the last session.
};

/// Returns the evidence; the points are totals of `scale`.
[[nodiscard]] DecisionEvidence decisionEvidence(std::optional<ScorePoint> baseline,
                                                std::optional<ScorePoint> latest,
                                                std::optional<Instant> lastSession,
                                                const Scale& scale = shippedScales().responseScale());

} // namespace tidemark::rules
