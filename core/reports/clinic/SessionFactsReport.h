// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ReportSource.h"
#include "reports/clinic/ReportTable.h"

namespace tidemark::reports {

/// Returns the facts of each session that was begun in the period, for a claim: start and leaving, minutes,
/// mg ordered, given and wasted, lot, who prescribed and who supervised on the day. What is not on record is
/// empty and named in `missing`. A code is a suggestion for a person to decide: JW where something was
/// wasted and JZ where nothing was, and for esketamine by nose G2082 up to 56 mg and G2083 above
/// (workflows 3, [103] to [105]).
[[nodiscard]] Result<std::vector<ReportTable>> sessionFactsReport(const ReportSource& source);

} // namespace tidemark::reports
