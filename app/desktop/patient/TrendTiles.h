// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/patient/TrendRows.h"
#include "reports/PatientTrend.h"

#include <QList>

namespace tidemark::app {

/// Returns the row of numbers over the trend in the order in which they are asked: is the patient safe (the
/// safety item, serious events, the triage of suicide risk), does it work (the scale that the course is
/// judged by, then the others, and the word), the last dose and its interval, the peak pressure, all that was
/// given.
[[nodiscard]] QList<TrendTile> trendTiles(const reports::PatientTrend& trend, Instant now,
                                          const QByteArray& zone);

} // namespace tidemark::app
