// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

namespace tidemark::rules {

/// Returns the decision before the dose that the prescriber took last; null for none. A request is the
/// nurse's and does not undo a hold.
[[nodiscard]] const ReleaseEntry* releaseDecision(const SessionRecord& record);
/// Returns the question to the prescriber before the dose that nothing written since has answered; null for
/// none.
[[nodiscard]] const ReleaseEntry* openReleaseRequest(const SessionRecord& record);

} // namespace tidemark::rules
