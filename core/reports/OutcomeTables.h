// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/OutcomeReport.h"

namespace tidemark::reports {

/// An OutcomeLine is one number of a report as files have it. A number that is hidden is in none of them.
struct OutcomeLine {
    QString key;
    std::optional<int> of{}; ///< How many of `n`; none of a median.
    std::optional<int> n{};  ///< None where it is hidden.
    int missing = 0;
    int tooEarly = 0;
    std::optional<double> value{}; ///< A share from 0 to 1, or a median.
    std::optional<double> low{};   ///< Of the 95 % interval, or the lower quartile.
    std::optional<double> high{};  ///< The same; where none of `n` had it, the exact upper bound.
    bool hidden = false;           ///< Too few for anything to be shown, or but for n.

    friend bool operator==(const OutcomeLine&, const OutcomeLine&) = default;
};

/// An OutcomeTable is lines that belong together.
struct OutcomeTable {
    QString name; ///< "figures", "by-route", "relapse-untreated", "funnel", "effects", ...
    std::vector<OutcomeLine> lines;
};

/// Returns every number of the report, without a patient.
[[nodiscard]] std::vector<OutcomeTable> outcomeTables(const OutcomeReport& report);

} // namespace tidemark::reports
