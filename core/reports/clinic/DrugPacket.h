// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/clinic/ReportSource.h"
#include "reports/clinic/ReportTable.h"

namespace tidemark::reports {

/// Returns the controlled-drug packet of the period, by the time of each movement: a line a lot, whose
/// opening balance + received - removed + returned - sent back - lost is its closing balance; every movement
/// with the lot's running balance; and every count with what it differed by. A movement that was corrected is
/// in the list, is marked, and counts nowhere. Amounts are in mg.
[[nodiscard]] Result<std::vector<ReportTable>> drugPacket(const ReportSource& source);

} // namespace tidemark::reports
