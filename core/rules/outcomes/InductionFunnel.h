// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/outcomes/OutcomeGroups.h"

namespace tidemark::rules {

/// A StopReason is why inductions were ended, in the words of whoever ended them, and how many.
struct StopReason {
    QString words; ///< Empty: no reason was recorded.
    int courses = 0;

    friend bool operator==(const StopReason&, const StopReason&) = default;
};

/// An InductionFunnel says how far inductions came. Each step counts those who reached it, so that each is a
/// part of the one before.
struct InductionFunnel {
    int planned = 0;
    int started = 0;
    int half = 0; ///< At least half of the planned sessions.
    int finished = 0;
    // What became of those who did not finish.
    int notBegun = 0; ///< Ended without a session.
    int waiting = 0;  ///< The first session is still to come.
    int running = 0;
    int stopped = 0;
    /// This is why inductions were stopped or not begun, the most frequent reason first. Words that fewer
    /// than five have are counted in `otherReasons`: what somebody wrote of one patient is not shown here.
    std::vector<StopReason> reasons;
    int otherReasons = 0;

    friend bool operator==(const InductionFunnel&, const InductionFunnel&) = default;
};

/// Counts the courses that begin with an induction; the others are left out.
[[nodiscard]] InductionFunnel inductionFunnel(const CourseSelection& courses);

} // namespace tidemark::rules
