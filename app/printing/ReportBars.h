// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/SheetFlow.h"
#include "reports/clinic/ReportTable.h"

namespace tidemark::app {

/// Paints the sessions given in each week as bars from 0, each with its number above it and its week below.
/// It paints nothing for any other table, and none for more weeks than have room beside each other.
void paintWeekBars(SheetFlow& flow, const reports::ReportTable& table);

} // namespace tidemark::app
