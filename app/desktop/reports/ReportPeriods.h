// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes/OutcomesReading.h"

#include <QStringList>

namespace tidemark::app {

/// ReportPeriod is a choice of days. Own: the two days that are typed.
enum class ReportPeriod { LastMonth, ThisMonth, LastThreeMonths, ThisYear, LastYear, Own };

/// Names the choices, in their order.
[[nodiscard]] QStringList reportPeriodNames();
/// Returns the days of a choice on `today`; of Own none.
[[nodiscard]] services::Period reportDays(ReportPeriod period, QDate today);

} // namespace tidemark::app
