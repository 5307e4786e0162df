// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/SheetFlow.h"
#include "reports/DaySheets.h"

namespace tidemark::app {

/// Paints the sheet of one patient, from a new page on: who, the order, what to know, the questions before
/// the dose, the grid of the protocol's checks, lines for dose and drug, leaving and signature.
void paintDaySheet(SheetFlow& flow, const reports::DaySheets& day, const reports::DaySheet& sheet);

} // namespace tidemark::app
