// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/schedule/ScheduleRows.h"
#include "services/clinic/OpeningDays.h"
#include "services/courses/CourseChanges.h"
#include "services/courses/Courses.h"

namespace tidemark::app {

/// ScheduleSpan is what the calendar is drawn from.
struct ScheduleSpan {
    QDate monday;
    int weeks = 1;
    QDate today;
    QByteArray zone;
    bool mayChange = false;
};

/// Returns one session as the calendar shows it, with what is unusual about its day. It is movable while it
/// is planned and the person may change the schedule.
[[nodiscard]] ScheduleVisit scheduleEntry(const services::ScheduledVisit& visit, const ScheduleSpan& span);
/// Returns the days of the span from its Monday on, each with its visits.
[[nodiscard]] QList<CalendarDay> scheduleDays(const std::vector<services::ScheduledVisit>& visits,
                                              const services::OpeningDaysView& opening,
                                              const ScheduleSpan& span);

/// Returns what is said of the chosen session; `protocol` is its name.
[[nodiscard]] VisitDetails visitDetails(const Session& session, const QString& protocol,
                                        const QByteArray& zone);
/// MovedVisits are what a change brings to another day and takes from its own.
struct MovedVisits {
    QList<ScheduleVisit> arriving; ///< Each with the day it would come to.
    QStringList leaving;           ///< Their sessions.
};
/// Lists the visits that would move. `planned`: the sessions that are still to come of the one that is
/// changed.
[[nodiscard]] MovedVisits movedVisits(const services::CourseReplan& change,
                                      const services::ScheduledVisit& about,
                                      const std::vector<Session>& planned, const ScheduleSpan& span);
/// Returns the sessions on closed days, each with its day in words.
[[nodiscard]] QList<ScheduleVisit> strandedVisits(const std::vector<services::ScheduledVisit>& visits,
                                                  const ScheduleSpan& span);

} // namespace tidemark::app
