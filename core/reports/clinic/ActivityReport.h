// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ReportSource.h"
#include "reports/clinic/ReportTable.h"

namespace tidemark::reports {

/// Returns what the clinic did in the period, by the planned start of its sessions: by drug and route, week,
/// who ran it, and room. Booked = given + did not come + called off + not given + still to come. A session
/// that was entered in error counts nowhere. Minutes are from arrival to leaving; "over plan" is
/// rules::isOverPlan().
[[nodiscard]] Result<std::vector<ReportTable>> activityReport(const ReportSource& source);

} // namespace tidemark::reports
