// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/BoosterDay.h"

#include "rules/courses/PlanningTimes.h"

#include <algorithm>

namespace tidemark::rules {
namespace {

QDate nearestOpen(QDate wanted, QDate earliest, QDate latest, const ClinicDays& days) {
    const auto furthest = std::max(earliest.daysTo(wanted), wanted.daysTo(latest));
    for (qint64 distance = 0; distance <= furthest; ++distance) {
        for (const QDate day : {wanted.addDays(distance), wanted.addDays(-distance)}) {
            if (day >= earliest && day <= latest && days.isOpen(day)) {
                return day;
            }
        }
    }
    return {};
}

QDate nextOpen(QDate from, const ClinicDays& days) {
    for (int later = 0; later <= searchedDays; ++later) {
        if (days.isOpen(from.addDays(later))) {
            return from.addDays(later);
        }
    }
    return {};
}

} // namespace

std::optional<BoosterDay> boosterDay(const BoosterWindow& window, const ClinicDays& days, QDate today) {
    const QDate wanted = std::max(window.due, today);
    BoosterDay found;
    found.due = window.due;
    found.day = nearestOpen(wanted, std::max(window.earliest, today), window.latest, days);
    if (found.day.isNull()) {
        found.day = nextOpen(std::max(window.latest.addDays(1), today), days);
        found.outsideWindow = true;
    }
    if (found.day.isNull()) {
        return std::nullopt;
    }
    const bool past = wanted != window.due;
    const bool closed = !days.isOpen(wanted);
    found.move = past && closed ? BoosterMove::PastClosed
                 : past         ? BoosterMove::Past
                 : closed       ? BoosterMove::Closed
                                : BoosterMove::None;
    return found;
}

} // namespace tidemark::rules
