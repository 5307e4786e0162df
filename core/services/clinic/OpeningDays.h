// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ClinicDays.h"
#include "rules/courses/Schedule.h"
#include "services/base/OpenClinic.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// OpeningDaysView says when the clinic treats.
struct OpeningDaysView {
    rules::ClinicDays days;
    std::vector<ClosedDay> closed; ///< With their notes, in the order of the calendar.
};

/// OpeningDays are the weekdays the clinic treats on, its closed days, and how its people write a day.
class OpeningDays {
public:
    OpeningDays(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns the weekdays and every closed day, those in the past among them, for everybody who may read a
    /// session.
    [[nodiscard]] Result<OpeningDaysView> view() const;
    /// Keeps the weekdays, Monday first. It fails with Impossible on "open" where no day is left.
    [[nodiscard]] Result<void> setWeekdays(const std::array<bool, 7>& open);
    /// Fails with InvalidDate on "day". Sessions that are planned on it stay: the schedule marks them.
    [[nodiscard]] Result<void> close(const ClosedDay& day);
    /// Takes a day out of the closed ones, with one entry in the audit log. Only an administrator may:
    /// NotPermitted. Fails with InvalidDate on "day".
    [[nodiscard]] Result<void> open(QDate day);
    /// Returns what a date means whose day could be its month; Asked where the clinic has not said it.
    [[nodiscard]] Result<DayOrder> dayOrder() const;
    /// Sets it, which applies at once to everything that is typed.
    [[nodiscard]] Result<void> setDayOrder(DayOrder order);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
