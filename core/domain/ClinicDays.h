// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"

#include <QDate>
#include <QString>

namespace tidemark {

/// DayOrder says what 12.05.1980 and 12/05/1980 mean in this clinic: 12 May, 5 December, or not yet asked.
enum class DayOrder { Asked, DayFirst, MonthFirst };

inline constexpr std::array dayOrderCodes{CodeOf<DayOrder>{DayOrder::Asked, "asked"},
                                          CodeOf<DayOrder>{DayOrder::DayFirst, "day-first"},
                                          CodeOf<DayOrder>{DayOrder::MonthFirst, "month-first"}};

[[nodiscard]] constexpr const auto& codesOf(DayOrder) {
    return dayOrderCodes;
}

/// A ClosedDay is a day without treatment: a holiday, a day of training.
struct ClosedDay {
    QDate day;
    QString note; ///< "Christmas"; may be empty.

    friend bool operator==(const ClosedDay&, const ClosedDay&) = default;
};

} // namespace tidemark
