// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/sessions/DischargeReadiness.h"

namespace tidemark::app {

/// Returns what the record says about a point: "18 min to go", "last 138, limit 140"; empty where there is
/// nothing to say.
[[nodiscard]] QString readinessDetail(const rules::ReadinessPoint& point);

/// Returns what a person said of a point: confirmed, or overridden. What was overridden never reads as met.
[[nodiscard]] QString dischargeEntryWords(const DischargeEntry& entry, Route route);
/// Returns the words of a point that was overridden.
[[nodiscard]] QString overriddenWords(const QString& point);

} // namespace tidemark::app
