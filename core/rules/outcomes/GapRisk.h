// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "rules/outcomes/OutcomeGroups.h"

namespace tidemark::rules {

/// GapReason says why somebody may come too late or not at all.
enum class GapReason {
    NothingPlanned, ///< The course goes on, and no session is planned.
    PlannedLate     ///< The next session is further from the last than the course allows.
};
inline constexpr std::array gapReasonCodes{CodeOf<GapReason>{GapReason::NothingPlanned, "nothing-planned"},
                                           CodeOf<GapReason>{GapReason::PlannedLate, "planned-late"}};
[[nodiscard]] constexpr const auto& codesOf(GapReason) {
    return gapReasonCodes;
}

/// A GapRisk is a course in which treatment may pause for too long.
struct GapRisk {
    PatientId patient;
    CourseId course;
    GapReason reason = GapReason::NothingPlanned;
    int days = 0;  ///< Since the last dose, or from it to the planned session.
    int limit = 0; ///< The days that the course allows.

    friend bool operator==(const GapRisk&, const GapRisk&) = default;
};

/// Returns the days that a course allows from its last session to the next, after so many were given: the
/// longest gap of the phase that comes next and its tolerance, or of boosters the decided interval and a
/// quarter of it (boosterWindow()). There is none where nothing comes next.
[[nodiscard]] std::optional<int> allowedGap(std::span<const PhasePlan> phases, int given,
                                            std::optional<int> boosterIntervalDays);

/// Returns the risk of an open course in which a dose was given. There is none for a closed one, for one
/// after which another was opened, and without a `limit`. One without a session for more than `leftAfterDays`
/// beyond its limit was left: that is counted as a drop-out and is no risk any more.
[[nodiscard]] std::optional<GapRisk> gapRisk(const CourseFacts& course, std::optional<int> limit, QDate today,
                                             const QByteArray& zone);

} // namespace tidemark::rules
