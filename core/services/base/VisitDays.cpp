// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/base/VisitDays.h"

#include "base/CalendarDay.h"

#include <algorithm>

namespace tidemark::services {

DaySpan visitDays(const OpenClinic& clinic, const Session& visit) {
    const QByteArray zone = clinic.clock().zone();
    const QDate today = clinic.today();
    if (visit.id.isNull()) {
        return daySpan(today, zone);
    }
    if (!visit.arrivedAt) {
        return daySpan(std::min(calendarDay(visit.plannedAt, zone), today), zone);
    }
    const QDate last = visit.leftAt ? calendarDay(*visit.leftAt, zone) : today;
    return {daySpan(calendarDay(*visit.arrivedAt, zone), zone).from, daySpan(last, zone).until};
}

} // namespace tidemark::services
