// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/GapRisk.h"

#include "base/CalendarDay.h"
#include "rules/courses/CourseProgress.h"
#include "rules/courses/WearOff.h"

#include <algorithm>

namespace tidemark::rules {

std::optional<int> allowedGap(std::span<const PhasePlan> phases, int given,
                              std::optional<int> boosterIntervalDays) {
    const CoursePlace next = placeAt(given + 1, phases);
    if (next.phase == CoursePhase::Booster) {
        if (!boosterIntervalDays) {
            return std::nullopt;
        }
        const QDate anyDay(2000, 1, 1);
        return static_cast<int>(anyDay.daysTo(boosterWindow(anyDay, *boosterIntervalDays).latest));
    }
    const auto phase = std::ranges::find(phases, next.phase, &PhasePlan::phase);
    if (phase == phases.end() || phase->gapsDays.empty()) {
        return std::nullopt;
    }
    return *std::ranges::max_element(phase->gapsDays) + phase->toleranceDays;
}

std::optional<GapRisk> gapRisk(const CourseFacts& course, std::optional<int> limit, QDate today,
                               const QByteArray& zone) {
    if (!limit || course.given.empty() || course.closedAt || course.laterCourse) {
        return std::nullopt;
    }
    const QDate last = calendarDay(course.given.back().at, zone);
    GapRisk risk{course.patient, course.course, GapReason::NothingPlanned, 0, *limit};
    if (course.nextPlanned) {
        risk.reason = GapReason::PlannedLate;
        risk.days = static_cast<int>(last.daysTo(calendarDay(*course.nextPlanned, zone)));
        return risk.days > *limit ? std::optional(risk) : std::nullopt;
    }
    risk.days = static_cast<int>(last.daysTo(today));
    return risk.days <= *limit + leftAfterDays ? std::optional(risk) : std::nullopt;
}

} // namespace tidemark::rules
