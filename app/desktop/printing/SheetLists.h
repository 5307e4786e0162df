// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/SessionSheet.h"

#include <QStringList>

namespace tidemark::app {

// The lists of a session's page as lines of words.
[[nodiscard]] QStringList effectLines(const reports::SessionSheet& sheet);
/// Returns interventions, notes, who was informed, pauses, changes of rate, gaps, release: in order of time.
[[nodiscard]] QStringList eventLines(const reports::SessionSheet& sheet);
/// Returns the checklist answers that are not the safe one.
[[nodiscard]] QStringList checklistLines(const reports::SessionSheet& sheet);
[[nodiscard]] QStringList leavingLines(const reports::SessionSheet& sheet);
/// Returns contacts and events after leaving: beside what was signed. Withdrawn events are left out.
[[nodiscard]] QStringList afterLines(const reports::SessionSheet& sheet);
[[nodiscard]] QString personWords(const reports::SessionSheet& sheet, const StaffId& person);

} // namespace tidemark::app
