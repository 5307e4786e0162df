// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/board/AttentionLines.h"

namespace tidemark::services {

/// Item 9, what waits after a discharge, late readings, severe pressures, orders that lack, and what is
/// unsigned.
[[nodiscard]] Result<void> addOfSessions(OpenClinic& clinic, const Actor& actor,
                                         storage::Connection& connection, const AttentionScope& scope,
                                         AttentionLines& lines);
/// Adds late readings and severe pressures of one running session, as they are at `now`.
void addOfRunning(const SessionRecord& record, const Protocol& protocol, Instant now, AttentionLines& lines);

} // namespace tidemark::services
