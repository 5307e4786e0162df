// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/outcomes/InductionFunnel.h"
#include "rules/outcomes/Relapse.h"
#include "services/outcomes/OutcomesReading.h"

namespace tidemark::reports {

/// An OutcomeReport is what a clinic's outcomes look like to somebody who looks at some of the courses. The
/// window, the command line and the export are made from it.
struct OutcomeReport {
    rules::OutcomeFilter filter;
    QString scaleName; ///< Of the primary scale; empty where these courses have more than one, or none.
    int courses = 0;
    std::vector<rules::Figure> figures;
    std::map<rules::OutcomeGroup, std::vector<rules::GroupRow>> groups;
    rules::Relapse relapse;
    rules::InductionFunnel funnel;
    rules::SessionSafety safety;
    std::vector<rules::GapRisk> atRisk; ///< Of the groups that are looked at, whatever the period.
};

/// Counts the courses that the filter holds. Sessions count by their own day and by the group of their course;
/// they are those of the record's period.
[[nodiscard]] OutcomeReport outcomeReport(const services::OutcomeRecord& record,
                                          const rules::OutcomeFilter& filter);

/// An OutcomeLine is one number of a report as files have it. A number that is hidden is in none of them.
struct OutcomeLine {
    QString key;
    std::optional<int> of{};        ///< How many of `n`; none of a median.
    std::optional<int> n{};         ///< None where it is hidden.
    int missing = 0;
    int tooEarly = 0;
    std::optional<double> value{};  ///< A share from 0 to 1, or a median.
    std::optional<double> low{};    ///< Of the 95 % interval, or the lower quartile.
    std::optional<double> high{};   ///< The same; where none of `n` had it, the exact upper bound.
    bool hidden = false;            ///< Too few for anything to be shown.

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
