// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/sessions/LeaveReadiness.h"

namespace tidemark::app {

/// What the record says about a point: "18 min to go", "last 138, limit 140"; empty where there is nothing to
/// say.
[[nodiscard]] QString readinessDetail(const rules::ReadinessPoint& point);

} // namespace tidemark::app
