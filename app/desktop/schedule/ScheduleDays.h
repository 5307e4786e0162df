// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/schedule/ScheduleRows.h"
#include "services/clinic/OpeningDays.h"
#include "services/courses/Courses.h"

namespace tidemark::app {

/// What the calendar is drawn from.
struct ScheduleSpan {
    QDate monday;
    int weeks = 1;
    QDate today;
    QByteArray zone;
    bool mayChange = false;
};

[[nodiscard]] ScheduleVisit scheduleEntry(const services::ScheduledVisit& visit, const ScheduleSpan& span);
/// The days of the span from its Monday on, each with its visits.
[[nodiscard]] QList<CalendarDay> scheduleDays(const std::vector<services::ScheduledVisit>& visits,
                                              const services::OpeningDaysView& opening,
                                              const ScheduleSpan& span);

} // namespace tidemark::app
