// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/courses/BoosterDay.h"
#include "rules/courses/CourseDecision.h"
#include "rules/courses/WearOff.h"

#include <QStringList>

namespace tidemark::app {

/// Returns "Due 24 May 2026 (12 May 2026 to 5 Jun 2026)", "Overdue since 6 Jun 2026".
[[nodiscard]] QString boosterDueWords(const rules::BoosterWindow& window, rules::BoosterState state);
/// Says what the patient's own wear-off is, a line each: the days until the response line was crossed with
/// range and n, the days before.
[[nodiscard]] QStringList wearOffLines(const rules::BoosterProposal& proposal);
/// Returns the same with the day that follows.
[[nodiscard]] QStringList proposalWords(const rules::BoosterProposal& proposal, QDate lastSession);
/// Returns "Sun 24 May 2026 is closed: moved to Mon 25 May 2026"; empty where nothing moved.
[[nodiscard]] QString boosterMoveWords(const rules::BoosterDay& booster);
/// Returns "from 12 Apr 2026: above the line after 29 days", "from 12 Apr 2026: not worn off after 33 days".
[[nodiscard]] QString wearOffWords(const rules::WearOffPoint& point, const QByteArray& zone);

/// Returns "The induction is complete: 6 of 6. What follows?"
[[nodiscard]] QString decisionWords(const rules::DecisionDue& due);
/// Returns "(the scale) 21 → 10: −11 points, −52 %, response. Taken 12 May 2026, after the last session."
[[nodiscard]] QString evidenceWords(const rules::DecisionEvidence& evidence, const QByteArray& zone);
/// Returns "Continue with boosters or maintenance", "Repeat the series", "Stop", "Change the treatment".
[[nodiscard]] QString choiceWords(CourseChoice choice);
/// Returns "26 Dec 2025: Continue …, Dr Amari. (the scale) 21 → 10. Reason."
[[nodiscard]] QString decidedWords(const CourseDecision& decision, const QByteArray& zone);

} // namespace tidemark::app
