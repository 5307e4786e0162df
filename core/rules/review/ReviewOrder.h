// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "domain/StaffMember.h"
#include "rules/board/Attention.h"

namespace tidemark::rules {

/// ReviewUrgency says by when somebody has to decide, the most pressing first.
enum class ReviewUrgency { Now, Today, ThisWeek };

/// A ReviewPlace is what the place of an item in the queue depends on.
struct ReviewPlace {
    AttentionKind kind = AttentionKind::Unsigned;
    AttentionLevel level = AttentionLevel::Due;
    Instant since;
};

/// Says whether this role decides about such an attention. What a colleague measures, calls, fills in or
/// counts is in nobody's queue of decisions, and what waits for a signature is in that of who may sign every
/// record.
[[nodiscard]] bool decidesOn(Role role, AttentionKind kind);
/// Says whether this role has a queue at all.
[[nodiscard]] bool reviews(Role role);

/// Returns by when it is to be decided: what the board calls urgent now; what runs out with the days (a
/// booster, an authorisation, an order, a protocol) this week, unless the next session is after it; the rest
/// today.
[[nodiscard]] ReviewUrgency reviewUrgency(const ReviewPlace& place);
/// Says whether one comes before the other: by urgency, then by kind, then what waits longer.
[[nodiscard]] bool comesBefore(const ReviewPlace& one, const ReviewPlace& other);

} // namespace tidemark::rules
