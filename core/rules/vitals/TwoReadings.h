// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <vector>

namespace tidemark::rules {

/// A RepeatRun is a first pressure that is to be measured again, and the reading that decided (R-BP-6: repeat
/// in 5 minutes).
struct RepeatRun {
    const Reading* first = nullptr;
    Instant dueAt;
    const Reading* decidedBy = nullptr; ///< None yet: the repeat is still due.
    bool confirmed = false;
    /// This is from `decidedBy` on, the readings that stay above without a break; empty unless confirmed.
    std::vector<const Reading*> confirming;
};

/// Returns whether the pressure is one to repeat: strictly above either limit of an active two-reading rule,
/// else severe (at or above either limit of R-BP-6). A missing value is not above.
[[nodiscard]] bool callsForRepeat(const Reading& reading, const ProtocolLimits& limits);
/// Returns whether it is strictly above the higher limit of an active two-reading rule: once is enough.
[[nodiscard]] bool countsAtOnce(const Reading& reading, const ProtocolLimits& limits);

/// Returns the runs of a session after Start, oldest first; pointers go into the record. The first reading
/// taken minutesApart or later decides: above again confirms, below does not. One taken sooner decides
/// nothing, nor does one that lacks a value the first was above with.
[[nodiscard]] std::vector<RepeatRun> repeatRuns(const SessionRecord& record, const ProtocolLimits& limits);

} // namespace tidemark::rules
