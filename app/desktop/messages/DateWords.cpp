// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/messages/DateWords.h"

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

QString clockWords(Instant instant, const QByteArray& zone) {
    return words().toString(toLocal(instant, zone).time(), QStringLiteral("HH:mm"));
}

QString dayAndClockWords(Instant instant, const QByteArray& zone) {
    return dayWords(toLocal(instant, zone).date()) + QStringLiteral(" · ") + clockWords(instant, zone);
}

int minutesBetween(Instant from, Instant until) {
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(until - from).count());
}

} // namespace tidemark::app
