// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "domain/Codes.h"

#include <optional>
#include <span>

namespace tidemark::rules {

/// A RunningChair is a patient in the clinic: arrived, dosing or being watched.
struct RunningChair {
    SessionId session;
    std::optional<Instant> nextCheck; ///< None before the dose; such a chair comes last.
};

/// Returns where one key leads from the session that is shown: to the other chair whose next check is due
/// soonest. Chairs in `seen` were shown already on this round and come again only when all have been; so that
/// one key reaches every chair. There is none where no other chair is running.
[[nodiscard]] std::optional<SessionId> nextChair(std::span<const RunningChair> chairs, const SessionId& shown,
                                                 std::span<const SessionId> seen);

} // namespace tidemark::rules
