// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ReportSource.h"
#include "reports/clinic/ReportTable.h"

namespace tidemark::reports {

/// Returns the register of the monitoring forms: each session with a dose that was treated in the period and
/// needs the form, when it was due and submitted, in how many calendar days, and with which number; and how
/// many were in time. The form is due rules::formDueDays after the session (clinical reference 4.1).
[[nodiscard]] Result<std::vector<ReportTable>> formRegister(const ReportSource& source);

} // namespace tidemark::reports
