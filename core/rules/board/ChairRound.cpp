// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/board/ChairRound.h"

#include <algorithm>

namespace tidemark::rules {

namespace {

bool isSooner(const RunningChair& left, const RunningChair& right) {
    return left.nextCheck.value_or(Instant::max()) < right.nextCheck.value_or(Instant::max());
}

} // namespace

std::optional<SessionId> nextChair(std::span<const RunningChair> chairs, const SessionId& shown,
                                   std::span<const SessionId> seen) {
    const RunningChair* fresh = nullptr;
    const RunningChair* any = nullptr;
    for (const RunningChair& chair : chairs) {
        if (chair.session == shown) {
            continue;
        }
        if (any == nullptr || isSooner(chair, *any)) {
            any = &chair;
        }
        const bool wasSeen = std::ranges::find(seen, chair.session) != seen.end();
        if (!wasSeen && (fresh == nullptr || isSooner(chair, *fresh))) {
            fresh = &chair;
        }
    }
    const RunningChair* next = fresh != nullptr ? fresh : any;
    return next != nullptr ? std::optional(next->session) : std::nullopt;
}

} // namespace tidemark::rules
