// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/board/AttentionLines.h"

namespace tidemark::services {

/// Monitoring forms, decisions, boosters and authorisations.
[[nodiscard]] Result<void> addOfStandings(const OpenClinic& clinic, storage::Connection& connection,
                                          const AttentionScope& scope, AttentionLines& lines);
/// The safe's lots, for who may read those.
[[nodiscard]] Result<void> addOfSafe(const OpenClinic& clinic, const Actor& actor,
                                     storage::Connection& connection, AttentionLines& lines);

} // namespace tidemark::services
