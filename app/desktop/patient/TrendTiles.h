// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/PatientTrend.h"

#include <QVariantList>

namespace tidemark::app {

/// The row of numbers over the trend: each scale, status, last session, peak pressure, total. Each is
/// { label, value, unit, pill, pillTone, note }; a number that does not exist reads "none yet".
[[nodiscard]] QVariantList trendTiles(const reports::PatientTrend& trend, Instant now,
                                      const QByteArray& zone);

} // namespace tidemark::app
