// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/patient/TrendRows.h"
#include "reports/PatientTrend.h"

#include <QList>

namespace tidemark::app {

/// Returns the row of numbers over the trend: each scale, status, last session, peak pressure, total.
[[nodiscard]] QList<TrendTile> trendTiles(const reports::PatientTrend& trend, Instant now,
                                          const QByteArray& zone);

} // namespace tidemark::app
