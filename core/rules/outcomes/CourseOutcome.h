// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/courses/KaplanMeier.h"
#include "rules/outcomes/CourseFacts.h"

namespace tidemark::rules {

/// These are the calendar days after the last session of an induction within which a score is its outcome
/// (McInnes et al. 2022, J Affect Disord).
inline constexpr int outcomeFromDays = 14;
inline constexpr int outcomeUntilDays = 31;
/// An induction without a session for more calendar days than this, and with none planned, was left. It is
/// the product's default, after the gap that SUSTAIN-3 looked at (J&J Medical Information, 10 Oct 2025).
inline constexpr int leftAfterDays = 28;

/// InductionStage says how far the induction of a course has come.
enum class InductionStage {
    None,     ///< The course begins with something else.
    Planned,  ///< No session was given, and it may still be.
    NotBegun, ///< No session was given, and none will be.
    Running,
    Finished, ///< As many sessions were given as are planned.
    Stopped   ///< It was ended or left before.
};

/// A ChangePair is a value before the treatment and one after it.
struct ChangePair {
    int before = 0;
    int after = 0;

    friend bool operator==(const ChangePair&, const ChangePair&) = default;
};

/// WhyNoOutcome says what keeps a finished induction from being judged.
enum class WhyNoOutcome {
    None,       ///< It is judged.
    NoScale,    ///< No scale measures what it treats.
    NoBaseline, ///< No complete score in the 30 days before the first dose.
    TooEarly,   ///< The days in which the outcome is asked are not over.
    NoScore     ///< No complete score in those days.
};

/// A CourseOutcome is what counts of one course, and the only place that says so. Page, report and export are
/// counted from these.
struct CourseOutcome {
    InductionStage stage = InductionStage::None;
    int givenInduction = 0;
    bool halfGiven = false; ///< At least half of the planned induction.
    std::optional<Instant> firstDose{};
    std::optional<Instant> lastInduction{};
    std::optional<int> baseline{}; ///< Of the primary scale.

    // Of a finished induction.
    WhyNoOutcome missing = WhyNoOutcome::NoBaseline;
    std::optional<ChangePair> score{};
    bool response = false;  ///< rules::outcome() of the scale.
    bool remission = false; ///< The same.
    bool worse = false;     ///< The same: any score above the baseline (rules::isWorse()).
    /// This is the safety item before the first dose and 14 to 31 days after the induction; none where not
    /// asked.
    std::optional<ChangePair> suicidal{};
    std::optional<int> suicidalBefore{}; ///< The safety item before the first dose, also without one after.

    /// The number of the induction's session after which a score first was a response (Phillips et al. 2019,
    /// Am J Psychiatry 176:401). A score before the next dose counts to the session before.
    std::optional<int> firstResponse{};
    bool firstResponseKnown = false; ///< There is a baseline and a score after the first dose.

    /// This is the time from the end of a finished induction to the first score above half the baseline;
    /// followed until the last score that held it. It is of those in response at that time: their last score
    /// during the induction or the first after it, in `outcomeUntilDays`, is at or below half the baseline.
    /// `whatever` counts every score, `untreated` only those before the next dose.
    std::optional<Followed> whatever{};
    std::optional<Followed> untreated{};
    bool followUnknown = false; ///< There is no baseline or no score in those days, and their time is over.
};

/// Decides one course. Days are those of the clinic's calendar in `zone`.
[[nodiscard]] CourseOutcome courseOutcome(const CourseFacts& facts, QDate today, const QByteArray& zone);

} // namespace tidemark::rules
