// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/PdfPage.h"
#include "reports/SessionSheet.h"

namespace tidemark::app {

/// Paints blood pressure and pulse over the minutes of the session, the infusion behind them, gaps hatched.
void paintGraph(PdfPage& page, const reports::SessionSheet& sheet, double top, double height);

} // namespace tidemark::app
