// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/board/SessionBoard.h"

/// These gather the lines of "Needs attention". Each asks the rules of rules/Attention.h.
namespace tidemark::services {

using AttentionLines = std::vector<AttentionLine>;

/// Adds a line; nothing where the rule found nothing.
inline void addLine(AttentionLines& lines, const std::optional<rules::Attention>& found, AttentionLine line) {
    if (found) {
        line.kind = found->kind;
        line.level = found->level;
        line.number = found->number;
        line.field = found->field;
        lines.push_back(std::move(line));
    }
}

/// AttentionScope says whom the lines are about.
struct AttentionScope {
    std::optional<PatientId> patient{}; ///< None: everybody, and the safe. Somebody's rows are read alone.
    /// This says whether readings and pressures of running sessions are read too; they are left out where the
    /// sessions are known already.
    bool withRunning = true;
};

/// Returns all of it, with the patients' names, in no order.
[[nodiscard]] Result<AttentionLines> attentionLines(OpenClinic& clinic, const Actor& actor,
                                                    const AttentionScope& scope);
/// Returns "Brandt, Ida".
[[nodiscard]] QString nameOf(const Patient& patient);
/// Sorts the most urgent first.
void sortByUrgency(AttentionLines& lines);

} // namespace tidemark::services
