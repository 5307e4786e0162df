// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QTimeZone>

namespace tidemark::services {

/// A DaySpan is a day on the clinic's wall clock: from its first instant to just before `until`. It has 23 to
/// 25 hours.
struct DaySpan {
    Instant from;
    Instant until;
};

/// Returns the day of the calendar in `zone`, an IANA name; an unknown zone counts as UTC.
[[nodiscard]] inline DaySpan daySpan(QDate day, const QByteArray& zone) {
    const QTimeZone named(zone);
    const QTimeZone timeZone = named.isValid() ? named : QTimeZone::utc();
    return {fromDateTime(day.startOfDay(timeZone)), fromDateTime(day.addDays(1).startOfDay(timeZone))};
}

} // namespace tidemark::services
