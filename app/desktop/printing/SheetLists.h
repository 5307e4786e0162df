// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/SessionSheet.h"

#include <QStringList>

namespace tidemark::app {

// The lists of a session's page as lines of words.
/// Returns each side effect from its beginning to its end, with the worst severity it had. The most severe
/// come first: where the page is too short the mild ones are left out.
[[nodiscard]] QStringList effectLines(const reports::SessionSheet& sheet);
/// Returns interventions, notes, who was informed, pauses, changes of rate, gaps, release: in order of time.
[[nodiscard]] QStringList eventLines(const reports::SessionSheet& sheet);
/// Returns the checklist answers that are not the safe one.
[[nodiscard]] QStringList checklistLines(const reports::SessionSheet& sheet);
/// Returns when the patient left and each point of discharge, with the reason where one was not met.
[[nodiscard]] QStringList leavingLines(const reports::SessionSheet& sheet);
/// Returns contacts and events after leaving: beside what was signed. Withdrawn events are left out.
[[nodiscard]] QStringList afterLines(const reports::SessionSheet& sheet);
/// Names a person of the record as printed; empty for somebody whom the record does not name.
[[nodiscard]] QString personWords(const reports::SessionSheet& sheet, const StaffId& person);

} // namespace tidemark::app
