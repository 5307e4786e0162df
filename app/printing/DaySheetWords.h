// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/DaySheets.h"

#include <QStringList>

namespace tidemark::app {

// What the sheet of a patient says, as lines of words.

/// Returns "10:00 · Room 1".
[[nodiscard]] QString timeAndRoomWords(const reports::DaySheets& day, const reports::DaySheet& sheet);
/// Returns the patient's name; where not even that was read, that the name could not be read.
[[nodiscard]] QString sheetName(const reports::DaySheet& sheet);
/// Returns why a sheet is empty, and what is done then.
[[nodiscard]] QStringList unreadableLines(const Error& why);
/// Returns the order with its arithmetic, what was given already, and who wrote it; where nothing may start
/// today, why, and no dose.
[[nodiscard]] QStringList orderLines(const reports::DaySheets& day, const reports::DaySheet& sheet);
/// Returns the order for the list of the day, without its arithmetic.
[[nodiscard]] QString shortOrderWords(const reports::DaySheet& sheet);
/// Returns the weight that the dose is computed with, and how the last session went.
[[nodiscard]] QStringList beforeLines(const reports::DaySheets& day, const reports::DaySheet& sheet);
/// Returns the medicines that are taken, and a sentence for each that may act on the treatment.
[[nodiscard]] QStringList medicineLines(const reports::DaySheets& day, const reports::DaySheet& sheet);
/// Returns the limits of the session's protocol, and what to do at them.
[[nodiscard]] QStringList limitLines(const Protocol& protocol);
/// Returns how a check of the grid is named: "Baseline", "+10".
[[nodiscard]] QString checkWords(const reports::SheetCheck& check);
/// Returns what somebody does with the sheets, in order.
[[nodiscard]] QStringList howToLines();

} // namespace tidemark::app
