// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/board/AttentionLines.h"

namespace tidemark::services {

/// Adds item 9, what waits after a discharge, late readings, severe pressures, orders that lack, and what is
/// unsigned.
[[nodiscard]] Result<void> addOfSessions(OpenClinic& clinic, const Actor& actor,
                                         storage::Connection& connection, const AttentionScope& scope,
                                         AttentionLines& lines);
/// Adds what a running session asks for as it is at `now`: late readings, severe values, a bag that is empty
/// by the pump's times. `bagVolume` is what the order hangs; 0 where there is no bag.
void addOfRunning(const SessionRecord& record, const Protocol& protocol, Millilitres bagVolume, Instant now,
                  AttentionLines& lines);

} // namespace tidemark::services
