// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/PatientTrend.h"
#include "text/Message.h"

namespace tidemark::app {

/// Returns "Remission", "Response", ... with the tone it is shown in.
[[nodiscard]] Message outcomeMessage(rules::OutcomeWord word);
/// Returns "(its name) due": the scale that the course is judged by is not answered today.
[[nodiscard]] QString scoreDueWords(const QString& scaleName);
/// Returns "minimal", "mod. severe": short enough for the edge of a chart.
[[nodiscard]] QString bandWords(const QString& key);
/// Returns the same in whole words, where there is room: "moderately severe".
[[nodiscard]] QString wholeBandWords(const QString& key);
/// Returns one line of What changed: "Booster 2, 41 mg", a total "8 → 4".
[[nodiscard]] QString changeWords(const reports::ChangeLine& line);
/// Returns "Infusion 4", "Booster 2".
[[nodiscard]] QString markWords(const reports::SessionMark& mark);
/// Returns "4", "B2": the head of a column, the number in a mark.
[[nodiscard]] QString markShort(const reports::SessionMark& mark);
/// Returns "−17", with a real minus sign; "+2"; "0".
[[nodiscard]] QString signedNumber(int number);

} // namespace tidemark::app
