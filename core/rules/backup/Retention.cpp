// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/backup/Retention.h"

#include "base/CalendarDay.h"

#include <algorithm>
#include <numeric>
#include <set>

namespace tidemark::rules {
namespace {

/// The first day of the day's own week, month or year.
QDate ownDay(QDate day) {
    return day;
}

QDate mondayOf(QDate day) {
    return day.addDays(1 - day.dayOfWeek());
}

QDate firstOfMonth(QDate day) {
    return {day.year(), day.month(), 1};
}

QDate firstOfYear(QDate day) {
    return {day.year(), 1, 1};
}

} // namespace

std::vector<std::size_t> superfluousBackups(const std::vector<Instant>& madeAt, const BackupRules& rules,
                                            const QByteArray& zone) {
    std::vector<std::size_t> newestFirst(madeAt.size());
    std::iota(newestFirst.begin(), newestFirst.end(), std::size_t{0});
    std::ranges::stable_sort(newestFirst, std::greater(), [&](std::size_t place) { return madeAt[place]; });
    std::set<std::size_t> kept;
    if (!newestFirst.empty()) {
        kept.insert(newestFirst.front());
    }
    const auto keep = [&](int count, QDate (*periodOf)(QDate)) {
        std::set<QDate> seen;
        for (const std::size_t place : newestFirst) {
            const QDate period = periodOf(calendarDay(madeAt[place], zone));
            if (seen.contains(period)) {
                continue;
            }
            if (static_cast<int>(seen.size()) == count) {
                return;
            }
            seen.insert(period);
            kept.insert(place);
        }
    };
    keep(rules.keepDays, ownDay);
    keep(rules.keepWeeks, mondayOf);
    keep(rules.keepMonths, firstOfMonth);
    keep(rules.keepYears, firstOfYear);
    std::vector<std::size_t> superfluous;
    for (std::size_t place = 0; place < madeAt.size(); ++place) {
        if (!kept.contains(place)) {
            superfluous.push_back(place);
        }
    }
    return superfluous;
}

} // namespace tidemark::rules
