// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/backup/Retention.h"

#include "base/CalendarDay.h"

#include <algorithm>
#include <numeric>
#include <set>
#include <utility>

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

std::vector<SuperfluousBackup> superfluousBackups(const std::vector<DatedBackup>& backups,
                                                  const BackupRules& rules, const QByteArray& zone,
                                                  Instant now) {
    std::vector<std::size_t> newestFirst(backups.size());
    std::iota(newestFirst.begin(), newestFirst.end(), std::size_t{0});
    std::ranges::stable_sort(newestFirst, std::greater(), [&](std::size_t place) {
        return std::pair(backups[place].auditLength, backups[place].madeAt);
    });
    const auto isOfTheFuture = [&](std::size_t place) {
        return backups[place].madeAt - now > clockTolerance;
    };
    std::set<std::size_t> kept;
    if (!newestFirst.empty()) {
        kept.insert(newestFirst.front());
    }
    const auto keep = [&](int count, QDate (*periodOf)(QDate)) {
        std::set<QDate> seen;
        for (const std::size_t place : newestFirst) {
            if (isOfTheFuture(place)) {
                kept.insert(place);
                continue;
            }
            const QDate period = periodOf(calendarDay(backups[place].madeAt, zone));
            if (!seen.contains(period) && static_cast<int>(seen.size()) < count) {
                seen.insert(period);
                kept.insert(place);
            }
        }
    };
    keep(rules.keepDays, ownDay);
    keep(rules.keepWeeks, mondayOf);
    keep(rules.keepMonths, firstOfMonth);
    keep(rules.keepYears, firstOfYear);
    std::vector<SuperfluousBackup> superfluous;
    std::size_t successor = 0;
    for (const std::size_t place : newestFirst) {
        if (kept.contains(place)) {
            successor = place;
        } else {
            superfluous.push_back({place, successor});
        }
    }
    std::ranges::sort(superfluous, {}, &SuperfluousBackup::place);
    return superfluous;
}

} // namespace tidemark::rules
