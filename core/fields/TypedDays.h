// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/ClinicDays.h"

#include <QDate>
#include <QStringView>
#include <QTime>

namespace tidemark::fields {

/// Reads a day as people write it: with the year first (2026-05-12, 2026/5/12, 20260512), with the month in
/// English letters (12 May 1980, May 12, 1980), or with the year last and points, slashes or dashes
/// (25.12.1980). Where day and month of the last could each be the month, the order says which is which;
/// without one it asks rather than guesses: a wrong birth date finds a wrong patient. Its errors have no
/// field: Empty; InvalidDate where it is no day that exists; AmbiguousDate.
[[nodiscard]] Result<QDate> readDay(QStringView typed, DayOrder order);
/// Reads it in the order of the clinic that this process has open.
[[nodiscard]] Result<QDate> readDay(QStringView typed);

/// Sets the order of day and month that is the clinic's own. A process has one clinic open at a time:
/// OpenClinic sets the order when it is opened and when it is changed, and takes it back at its end. Without
/// a clinic it is Asked. It may be read by any thread.
void useDayOrder(DayOrder order);
/// Returns the order of day and month that the open clinic uses, and Asked while no clinic is open.
[[nodiscard]] DayOrder dayOrder();

/// Reads what is printed as the expiry of a drug: a day as above, or a month (12/2027, 2027-12, 12/27, Dec
/// 2027), which lasts until its last day. Its errors are those of readDay().
[[nodiscard]] Result<QDate> readExpiry(QStringView typed);

/// Reads a time of the day: 17:46, 9:05, 1746, 905, 17.46, 17h46, 5:46 pm. Its errors have no field: Empty;
/// InvalidDate.
[[nodiscard]] Result<QTime> readTimeOfDay(QStringView typed);

} // namespace tidemark::fields
