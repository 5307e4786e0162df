// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ClinicDays.h"
#include "rules/courses/Schedule.h"
#include "services/base/OpenClinic.h"

#include <vector>

namespace tidemark::services {

/// When the clinic treats.
struct OpeningDaysView {
    rules::ClinicDays days;
    std::vector<ClosedDay> closed; ///< With their notes, in the order of the calendar.
};

/// The weekdays the clinic treats on, and its closed days.
class OpeningDays {
public:
    explicit OpeningDays(OpenClinic& clinic) : m_clinic(clinic) {}

    [[nodiscard]] Result<OpeningDaysView> view(const Actor& actor) const;
    /// Monday first. Impossible on "open" where no day is left.
    [[nodiscard]] Result<void> setWeekdays(const Actor& actor, const std::array<bool, 7>& open);
    /// InvalidDate on "day". Sessions that are planned on it stay: the schedule marks them.
    [[nodiscard]] Result<void> close(const Actor& actor, const ClosedDay& day);
    [[nodiscard]] Result<void> open(const Actor& actor, QDate day);

private:
    OpenClinic& m_clinic;
};

} // namespace tidemark::services
