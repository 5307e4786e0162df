// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Id.h"
#include "domain/Codes.h"

#include <optional>

namespace tidemark {

using CourseDecisionId = Id<struct CourseDecisionTag>;

/// DecisionOccasion says what a decision is asked for: the induction is complete, or the patient has not come
/// for longer than the protocol lets pass without a review.
enum class DecisionOccasion { InductionEnd, LongGap };
/// CourseChoice says whether to continue with maintenance or boosters, to repeat the series, to stop, or to
/// change the treatment.
enum class CourseChoice { Continue, Repeat, Stop, Change };

inline constexpr std::array decisionOccasionCodes{
    CodeOf<DecisionOccasion>{DecisionOccasion::InductionEnd, "induction-end"},
    CodeOf<DecisionOccasion>{DecisionOccasion::LongGap, "long-gap"}};
inline constexpr std::array courseChoiceCodes{CodeOf<CourseChoice>{CourseChoice::Continue, "continue"},
                                              CodeOf<CourseChoice>{CourseChoice::Repeat, "repeat"},
                                              CodeOf<CourseChoice>{CourseChoice::Stop, "stop"},
                                              CodeOf<CourseChoice>{CourseChoice::Change, "change"}};

[[nodiscard]] constexpr const auto& codesOf(DecisionOccasion) {
    return decisionOccasionCodes;
}
[[nodiscard]] constexpr const auto& codesOf(CourseChoice) {
    return courseChoiceCodes;
}

/// A CourseDecision is a prescriber's recorded decision with the numbers it was made on. It is never altered.
struct CourseDecision {
    CourseDecisionId id;
    CourseId course;
    PatientId patient;
    DecisionOccasion occasion = DecisionOccasion::InductionEnd;
    CourseChoice choice = CourseChoice::Continue;
    QString reason;
    int sessionsGiven = 0;
    std::optional<int> baseline; ///< Total of the response scale.
    std::optional<int> latest;   ///< Total of the response scale.
    std::optional<Instant> latestAt;
    Instant decidedAt;
    StaffId author;
    QString authorName;
};

} // namespace tidemark
