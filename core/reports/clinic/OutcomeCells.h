// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ReportSource.h"
#include "reports/clinic/ReportTable.h"

namespace tidemark::reports {

/// Returns the outcomes of the courses that began in the period, with the numbers that the screen shows
/// (reports::outcomeTables()): response, remission, worsening, drop-out, by group, relapse, how far
/// inductions came. No patient is in it, and cells of one to four people are hidden.
[[nodiscard]] Result<std::vector<ReportTable>> outcomesReport(const ReportSource& source);
/// Returns what was seen in the sessions of the period: side effects by severity and by number of the
/// session, pressures, minutes to ready, and what is rare; of none the exact upper bound.
[[nodiscard]] Result<std::vector<ReportTable>> safetyReport(const ReportSource& source);

} // namespace tidemark::reports
