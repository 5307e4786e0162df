// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/PatientTrend.h"

namespace tidemark::reports {

/// Returns the lines of "What changed", newest first: each session given, each total of the response scale
/// with the one before it, the safety item above 0 with who looked at it, response, remission and their loss,
/// the end of the induction. The sessions, scores and totals of the trend are filled in before.
[[nodiscard]] std::vector<ChangeLine> changesOf(const rules::ScaleRegistry& scales,
                                                const std::vector<StaffMember>& people,
                                                const PatientTrend& trend);

} // namespace tidemark::reports
