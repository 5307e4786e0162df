// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/SheetFlow.h"
#include "reports/DaySheets.h"

namespace tidemark::app {

/// Paints the first page: who comes today, in order of time with the room, what to do with the sheets, and
/// room for whom to call.
void paintDayList(SheetFlow& flow, const reports::DaySheets& day);

} // namespace tidemark::app
