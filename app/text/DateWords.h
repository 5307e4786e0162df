// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QDateTime>

namespace tidemark::app {

/// DayFormat says how much of a day is written; every date that the program shows has one of these forms or
/// is ISO 8601.
enum class DayFormat {
    WeekdayAndYear, ///< "Tue 12 May 2026"
    Year,           ///< "12 May 2026"
    Weekday,        ///< "Tue 12 May", for what is never a year away.
    Short,          ///< "12 May"
};

/// Returns a day of the calendar in words; the order of its parts belongs to the language and can be
/// translated.
[[nodiscard]] QString dayWords(QDate day, DayFormat format = DayFormat::WeekdayAndYear);
/// Returns "12 May 2026", where room is short.
[[nodiscard]] QString shortDayWords(QDate day);
/// Returns "12 May"; with the year where that is not the year of `today`.
[[nodiscard]] QString recentDayWords(QDate day, QDate today);
/// Returns "Tuesday" for 2: the weekdays are numbered from Monday, which is 1.
[[nodiscard]] QString weekdayName(int weekday);
/// Returns "Tue".
[[nodiscard]] QString shortWeekdayName(QDate day);
/// Returns "10:42".
[[nodiscard]] QString clockWords(QTime time);
/// Returns "10:42" on the wall clock of `zone`.
[[nodiscard]] QString clockWords(Instant instant, const QByteArray& zone);
/// Returns "10:42:07" on the wall clock of `zone`.
[[nodiscard]] QString secondWords(Instant instant, const QByteArray& zone);
/// Returns "2026-05-12 10:42" on the wall clock of `zone`, for columns that are read down and sorted.
[[nodiscard]] QString dayNumbersAndClock(Instant instant, const QByteArray& zone);
/// Returns "2026-05-12 10:42" of a time that is local already.
[[nodiscard]] QString dayNumbersAndClock(const QDateTime& local);
/// Returns "2026-05-12 10:42:07 CEST", for what is read years later.
[[nodiscard]] QString dayNumbersAndZone(Instant instant, const QByteArray& zone);
/// Returns "3 days", "1 day".
[[nodiscard]] QString daysWords(int days);
/// Returns "Tue 12 May 2026 · 10:42".
[[nodiscard]] QString dayAndClockWords(Instant instant, const QByteArray& zone);
/// Returns the whole minutes from `from` to `until`, rounded down; they are negative when `until` is earlier.
[[nodiscard]] int minutesBetween(Instant from, Instant until);

/// Returns "25 min", "3 h 10 min".
[[nodiscard]] QString lengthWords(int minutes);
/// Returns "The computer's clock was set forward by 1 h 5 min."
[[nodiscard]] QString clockShiftWords(Duration shift);
/// Returns "The program was not running from 10:31 to 10:34."; within one minute it names the seconds.
[[nodiscard]] QString gapWords(Instant from, Instant until, const QByteArray& zone);

} // namespace tidemark::app
