// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/DateWords.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>

namespace tidemark::app {
namespace {

/// The screen speaks English; its dates do too, whatever the machine is set to.
const QLocale& locale() {
    static const QLocale english(QLocale::English, QLocale::UnitedKingdom);
    return english;
}

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dates)
};

const char* patternOf(DayFormat format) {
    switch (format) {
    case DayFormat::WeekdayAndYear:
        return QT_TRANSLATE_NOOP("Dates", "ddd d MMM yyyy");
    case DayFormat::Year:
        return QT_TRANSLATE_NOOP("Dates", "d MMM yyyy");
    case DayFormat::Weekday:
        return QT_TRANSLATE_NOOP("Dates", "ddd d MMM");
    case DayFormat::Short:
        break;
    }
    return QT_TRANSLATE_NOOP("Dates", "d MMM");
}

} // namespace

QString dayWords(QDate day, DayFormat format) {
    return locale().toString(day, Words::tr(patternOf(format)));
}

QString shortDayWords(QDate day) {
    return dayWords(day, DayFormat::Year);
}

QString recentDayWords(QDate day, QDate today) {
    return dayWords(day, day.year() == today.year() ? DayFormat::Short : DayFormat::Year);
}

QString weekdayName(int weekday) {
    return locale().dayName(weekday, QLocale::LongFormat);
}

QString shortWeekdayName(QDate day) {
    return locale().dayName(day.dayOfWeek(), QLocale::ShortFormat);
}

QString clockWords(QTime time) {
    return locale().toString(time, QStringLiteral("HH:mm"));
}

QString clockWords(Instant instant, const QByteArray& zone) {
    return clockWords(toLocal(instant, zone).time());
}

QString secondWords(Instant instant, const QByteArray& zone) {
    return locale().toString(toLocal(instant, zone).time(), QStringLiteral("HH:mm:ss"));
}

QString dayNumbersAndClock(Instant instant, const QByteArray& zone) {
    return dayNumbersAndClock(toLocal(instant, zone));
}

QString dayNumbersAndClock(const QDateTime& local) {
    return local.date().toString(Qt::ISODate) + QLatin1Char(' ') + clockWords(local.time());
}

QString dayNumbersAndZone(Instant instant, const QByteArray& zone) {
    return toLocal(instant, zone).toString(QStringLiteral("yyyy-MM-dd HH:mm:ss t"));
}

QString daysWords(int days) {
    return Words::tr("%n day(s)", nullptr, days);
}

QString dayAndClockWords(Instant instant, const QByteArray& zone) {
    return dayWords(toLocal(instant, zone).date()) + QStringLiteral(" · ") + clockWords(instant, zone);
}

int minutesBetween(Instant from, Instant until) {
    return static_cast<int>(std::chrono::floor<std::chrono::minutes>(until - from).count());
}

QString lengthWords(int minutes) {
    constexpr int hour = 60;
    return minutes < hour ? Words::tr("%1 min").arg(minutes)
                          : Words::tr("%1 h %2 min").arg(minutes / hour).arg(minutes % hour);
}

QString clockShiftWords(Duration shift) {
    const auto minutes = std::chrono::round<std::chrono::minutes>(std::chrono::abs(shift)).count();
    const QString length = lengthWords(static_cast<int>(minutes));
    return shift < Duration{0} ? Words::tr("The computer's clock was set back by %1.").arg(length)
                               : Words::tr("The computer's clock was set forward by %1.").arg(length);
}

QString gapWords(Instant from, Instant until, const QByteArray& zone) {
    if (const auto seconds = std::chrono::ceil<std::chrono::seconds>(until - from);
        seconds < std::chrono::minutes(1)) {
        return Words::tr("The program was not running for %n second(s).", nullptr,
                         static_cast<int>(seconds.count()));
    }
    return Words::tr("The program was not running from %1 to %2.")
        .arg(clockWords(from, zone), clockWords(until, zone));
}

} // namespace tidemark::app
