// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/courses/Schedule.h"
#include "rules/courses/WearOff.h"

#include <optional>

namespace tidemark::rules {

/// BoosterMove says why the next booster is proposed on another day than the one its interval leads to.
enum class BoosterMove {
    None,
    Closed,     ///< The clinic does not treat on that day.
    Past,       ///< That day has gone by.
    PastClosed, ///< That day has gone by, and on the first one left the clinic does not treat.
};

/// BoosterDay is the day of the next booster on the clinic's calendar.
struct BoosterDay {
    QDate due; ///< By the interval alone.
    QDate day; ///< The clinic treats on it.
    BoosterMove move = BoosterMove::None;
    bool outsideWindow = false; ///< The window has no open day left.

    friend bool operator==(const BoosterDay&, const BoosterDay&) = default;
};

/// Returns the open day of the window nearest to the day it is due, today or later; of two equally near the
/// later, as in a schedule. Without one, it is the next open day after the window. There is none where the
/// clinic has no open day.
[[nodiscard]] std::optional<BoosterDay> boosterDay(const BoosterWindow& window, const ClinicDays& days,
                                                   QDate today);

} // namespace tidemark::rules
