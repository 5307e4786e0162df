// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ReportSource.h"
#include "reports/clinic/ReportTable.h"

namespace tidemark::reports {

/// Returns what is open on the present day, as the board judges it (rules/board/Attention.h): sessions that
/// are not signed, monitoring forms from three days before their last one, counts that differ from the drug
/// ledger, and lots that have expired or soon do.
[[nodiscard]] Result<std::vector<ReportTable>> openWorkReport(const ReportSource& source);

} // namespace tidemark::reports
