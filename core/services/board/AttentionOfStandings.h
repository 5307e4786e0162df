// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/board/AttentionLines.h"

namespace tidemark::services {

/// Monitoring forms, boosters, authorisations, and of everybody the safe's lots for who may read those.
[[nodiscard]] Result<void> addOfStandings(OpenClinic& clinic, const Actor& actor,
                                          storage::Connection& connection, const AttentionScope& scope,
                                          AttentionLines& lines);

} // namespace tidemark::services
