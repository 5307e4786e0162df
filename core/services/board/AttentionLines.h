// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/board/SessionBoard.h"

/// What gathers the lines of "Needs attention". Each asks the rules of rules/Attention.h.
namespace tidemark::services {

using AttentionLines = std::vector<AttentionLine>;

/// Nothing where the rule found nothing.
inline void addLine(AttentionLines& lines, const std::optional<rules::Attention>& found, AttentionLine line) {
    if (found) {
        line.kind = found->kind;
        line.level = found->level;
        line.number = found->number;
        lines.push_back(std::move(line));
    }
}

/// Item 9, late readings, severe pressures, orders that lack, and what is unsigned.
[[nodiscard]] Result<void> addOfSessions(OpenClinic& clinic, const Actor& actor,
                                         storage::Connection& connection, AttentionLines& lines);
/// Monitoring forms, boosters, authorisations, and the safe's lots for who may read those.
[[nodiscard]] Result<void> addOfStandings(OpenClinic& clinic, const Actor& actor,
                                          storage::Connection& connection, AttentionLines& lines);

} // namespace tidemark::services
