// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/StagedSession.h"

namespace tidemark::demo {

/// Adds the dose to the script as its route has it: the pump, the injection or the devices; with the effects
/// and the readings until the end of the stay. Says in the session when the dose is over.
void stageDosing(const Staged& staged);
/// Returns the minute after Start from which the patient may leave.
[[nodiscard]] int stayEnds(const StagedSession& staged);

} // namespace tidemark::demo
