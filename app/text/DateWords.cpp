// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/DateWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>

namespace tidemark::app {
namespace {

/// The screen speaks English; its dates do too, whatever the machine is set to.
const QLocale& words() {
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return english;
}

} // namespace

QString dayWords(QDate day) {
    return words().toString(day, QStringLiteral("ddd d MMM yyyy"));
}

QString shortDayWords(QDate day) {
    return words().toString(day, QStringLiteral("d MMM yyyy"));
}

QString recentDayWords(QDate day, QDate today) {
    return day.year() == today.year() ? words().toString(day, QStringLiteral("d MMM")) : shortDayWords(day);
}

QString clockWords(Instant instant, const QByteArray& zone) {
    return words().toString(toLocal(instant, zone).time(), QStringLiteral("HH:mm"));
}

QString dayAndClockWords(Instant instant, const QByteArray& zone) {
    return dayWords(toLocal(instant, zone).date()) + QStringLiteral(" · ") + clockWords(instant, zone);
}

int minutesBetween(Instant from, Instant until) {
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(until - from).count());
}

QString gapWords(Instant from, Instant until, const QByteArray& zone) {
    if (const auto seconds = std::chrono::ceil<std::chrono::seconds>(until - from);
        seconds < std::chrono::minutes(1)) {
        return QCoreApplication::translate("Dates", "The program was not running for %1 seconds.")
            .arg(seconds.count());
    }
    return QCoreApplication::translate("Dates", "The program was not running from %1 to %2.")
        .arg(clockWords(from, zone), clockWords(until, zone));
}

} // namespace tidemark::app
