// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ClinicDays.h"
#include "storage/engine/Connection.h"

#include <array>
#include <vector>

namespace tidemark::storage {

/// ClinicDaysRepository is the tables clinic_weekday and clinic_closed_day: when the clinic treats.
class ClinicDaysRepository {
public:
    /// Lists the weekdays, Monday first.
    [[nodiscard]] static Result<std::array<bool, 7>> weekdays(Connection& connection);
    /// Writes all seven weekdays, Monday first.
    [[nodiscard]] static Result<void> setWeekdays(Connection& connection, const std::array<bool, 7>& open);
    /// Lists them in the order of the calendar.
    [[nodiscard]] static Result<std::vector<ClosedDay>> closedDays(Connection& connection);
    /// Replaces the note of a day that is closed already.
    [[nodiscard]] static Result<void> close(Connection& connection, const ClosedDay& day);
    /// Removes the closed day; a day that was not closed is left as it is.
    [[nodiscard]] static Result<void> open(Connection& connection, QDate day);
};

} // namespace tidemark::storage
