// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

namespace tidemark::rules {

/// Returns whether the bag is to be looked at: once in an infusion and once more after each change of the
/// rate, as long after it as the first reading of the plan is due, as soon as what has run since can tell a
/// wrong rate (rules::canTell). A rate that was keyed wrong is seen in nothing else (clinical reference 1.7).
[[nodiscard]] bool isBagCheckDue(const SessionRecord& record, const Protocol& protocol, Millilitres bagVolume,
                                 Instant now);

/// Returns the newest look at the bag, where another volume is in it than there should be and nobody has said
/// why; null otherwise. It is a question until the patient has left: the end of the infusion does not answer
/// what was given.
[[nodiscard]] const Intervention* bagDifference(const SessionRecord& record);

} // namespace tidemark::rules
