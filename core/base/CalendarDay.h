// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QDate>

namespace tidemark {

/// Returns the day that the calendar on the wall of `zone` (IANA name) shows at that instant. Every "today",
/// every "the same day" and every count of days in the program goes by it; a day of UTC is nobody's day.
[[nodiscard]] inline QDate calendarDay(Instant at, const QByteArray& zone) {
    return toLocal(at, zone).date();
}

/// Returns the calendar days from one instant to another in `zone`: from Monday 10:00 to Tuesday 09:00 it is
/// one. It is below 0 where `until` is earlier.
[[nodiscard]] inline int calendarDaysBetween(Instant from, Instant until, const QByteArray& zone) {
    return static_cast<int>(calendarDay(from, zone).daysTo(calendarDay(until, zone)));
}

} // namespace tidemark
