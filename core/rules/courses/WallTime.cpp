// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/WallTime.h"

#include <algorithm>

namespace tidemark::rules {

Instant instantOf(QDate day, QTime time, const QTimeZone& zone) {
    // The wall's digits, read as if they were UTC; a zone's offset before and after is all that can apply.
    const QDateTime digits(day, time, Qt::UTC);
    const int before = zone.offsetFromUtc(digits.addDays(-1));
    const int after = zone.offsetFromUtc(digits.addDays(1));
    const auto candidate = [&](int offset) { return digits.addSecs(-offset); };
    const auto shows = [&](int offset) { return zone.offsetFromUtc(candidate(offset)) == offset; };
    if (shows(before) && shows(after)) {
        return fromDateTime(std::min(candidate(before), candidate(after)));
    }
    return fromDateTime(candidate(shows(after) ? after : before));
}

} // namespace tidemark::rules
