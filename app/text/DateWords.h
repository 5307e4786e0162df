// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QDateTime>

namespace tidemark::app {

/// How much of a day is written; every date that the program shows has one of these forms or is ISO 8601.
enum class DayFormat {
    WeekdayAndYear, ///< "Tue 12 May 2026"
    Year,           ///< "12 May 2026"
    Weekday,        ///< "Tue 12 May", for what is never a year away.
    Short,          ///< "12 May"
};

/// A day of the calendar in words; the order of its parts belongs to the language and can be translated.
[[nodiscard]] QString dayWords(QDate day, DayFormat format = DayFormat::WeekdayAndYear);
/// "12 May 2026", where room is short.
[[nodiscard]] QString shortDayWords(QDate day);
/// "12 May"; with the year where that is not the year of `today`.
[[nodiscard]] QString recentDayWords(QDate day, QDate today);
/// "Tuesday" for 2: the weekdays are numbered from Monday, which is 1.
[[nodiscard]] QString weekdayName(int weekday);
/// "Tue"
[[nodiscard]] QString shortWeekdayName(QDate day);
/// "10:42"
[[nodiscard]] QString clockWords(QTime time);
/// "10:42" on the wall clock of `zone`.
[[nodiscard]] QString clockWords(Instant instant, const QByteArray& zone);
/// "10:42:07" on the wall clock of `zone`.
[[nodiscard]] QString secondWords(Instant instant, const QByteArray& zone);
/// "2026-05-12 10:42" on the wall clock of `zone`, for columns that are read down and sorted.
[[nodiscard]] QString dayNumbersAndClock(Instant instant, const QByteArray& zone);
/// "2026-05-12 10:42" of a time that is local already.
[[nodiscard]] QString dayNumbersAndClock(const QDateTime& local);
/// "2026-05-12 10:42:07 CEST", for what is read years later.
[[nodiscard]] QString dayNumbersAndZone(Instant instant, const QByteArray& zone);
/// "3 days", "1 day"
[[nodiscard]] QString daysWords(int days);
/// "Tue 12 May 2026 · 10:42"
[[nodiscard]] QString dayAndClockWords(Instant instant, const QByteArray& zone);
/// Whole minutes from `from` to `until`, rounded down; negative when `until` is earlier.
[[nodiscard]] int minutesBetween(Instant from, Instant until);

/// "25 min", "3 h 10 min"
[[nodiscard]] QString lengthWords(int minutes);
/// "The computer's clock was set forward by 1 h 5 min."
[[nodiscard]] QString clockShiftWords(Duration shift);
/// "The program was not running from 10:31 to 10:34."; within one minute its seconds.
[[nodiscard]] QString gapWords(Instant from, Instant until, const QByteArray& zone);

} // namespace tidemark::app
