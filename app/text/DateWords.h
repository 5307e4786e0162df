// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QDate>

namespace tidemark::app {

/// "Tue 12 May 2026"
[[nodiscard]] QString dayWords(QDate day);
/// "12 May 2026", where room is short.
[[nodiscard]] QString shortDayWords(QDate day);
/// "12 May"; with the year where that is not the year of `today`.
[[nodiscard]] QString recentDayWords(QDate day, QDate today);
/// "10:42" on the wall clock of `zone`.
[[nodiscard]] QString clockWords(Instant instant, const QByteArray& zone);
/// "Tue 12 May 2026 · 10:42"
[[nodiscard]] QString dayAndClockWords(Instant instant, const QByteArray& zone);
/// Whole minutes from `from` to `until`, rounded down; negative when `until` is earlier.
[[nodiscard]] int minutesBetween(Instant from, Instant until);

/// "The program was not running from 10:31 to 10:34."; within one minute its seconds.
[[nodiscard]] QString gapWords(Instant from, Instant until, const QByteArray& zone);

} // namespace tidemark::app
