// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

namespace tidemark::rules {

/// Stage names the six steps of the strip over the session.
enum class Stage { CheckIn, PreDoseCheck, Dosing, Monitoring, Discharge, Sign };
/// Returns the step at which the session is at `now`. A session without an arrival, also a cancelled one, is
/// at CheckIn; monitoring becomes Discharge once the minimum stay is over or a point of readiness was
/// answered.
[[nodiscard]] Stage stageOf(const SessionRecord& record, const Protocol& protocol, Instant now);

} // namespace tidemark::rules
