// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clinic/OpeningDays.h"
#include "services/courses/Courses.h"

#include <QVariantList>

namespace tidemark::app {

/// What the calendar is drawn from.
struct ScheduleSpan {
    QDate monday;
    int weeks = 1;
    QDate today;
    QByteArray zone;
    bool mayChange = false;
};

/// One session as the calendar shows it: sessionId, patientId, day, time, name, place, state, tone, mark,
/// movable.
[[nodiscard]] QVariantMap scheduleEntry(const services::ScheduledVisit& visit, const ScheduleSpan& span);
/// The days of the span from its Monday on, each with day, weekday, title, closed, note, today and the visits
/// of the day.
[[nodiscard]] QVariantList scheduleDays(const std::vector<services::ScheduledVisit>& visits,
                                        const services::OpeningDaysView& opening, const ScheduleSpan& span);

} // namespace tidemark::app
