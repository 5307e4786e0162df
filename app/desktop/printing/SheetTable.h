// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "printing/PdfPage.h"
#include "reports/SessionSheet.h"

namespace tidemark::app {

/// Paints every set of vitals in a column with its planned minute and its time. It gives back the y below it.
[[nodiscard]] double paintReadings(PdfPage& page, const reports::SessionSheet& sheet, double top);

} // namespace tidemark::app
