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
    std::vector<rules::Figure> figures; ///< The change in points is of nobody where scaleName is empty.
    std::map<rules::OutcomeGroup, std::vector<rules::GroupRow>> groups;
    rules::Relapse relapse;
    rules::InductionFunnel funnel;
    rules::SessionSafety safety;
    std::vector<rules::GapRisk> atRisk; ///< Of the groups that are looked at, whatever the period.
};

/// Counts the courses that the filter holds. Sessions count by their own day and by the group of their
/// course; they are those of the record's period.
[[nodiscard]] OutcomeReport outcomeReport(const services::OutcomeRecord& record,
                                          const rules::OutcomeFilter& filter);

} // namespace tidemark::reports
