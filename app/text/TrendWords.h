// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/PatientTrend.h"
#include "text/Message.h"

namespace tidemark::app {

/// "Remission", "Response", ... with the tone it is shown in.
[[nodiscard]] Message outcomeMessage(rules::OutcomeWord word);
/// "minimal", "mod. severe": short enough for the edge of a chart.
/// "(its name) due": the scale that the response goes by is not answered today.
[[nodiscard]] QString scoreDueWords();
/// The safety item of its scale is answered above 0.
[[nodiscard]] QString safetyAnswerWords(int answer);
[[nodiscard]] QString bandWords(const QString& key);
/// "Booster 2, 41 mg", a total "8 → 4", one line of What changed.
[[nodiscard]] QString changeWords(const reports::ChangeLine& line);
/// "Infusion 4", "Booster 2".
[[nodiscard]] QString markWords(const reports::SessionMark& mark);
/// "4", "B2": the head of a column, the number in a mark.
[[nodiscard]] QString markShort(const reports::SessionMark& mark);
/// "−17", with a real minus sign; "+2"; "0".
[[nodiscard]] QString signedNumber(int number);

} // namespace tidemark::app
