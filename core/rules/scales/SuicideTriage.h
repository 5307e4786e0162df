// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Score.h"

namespace tidemark::rules {

/// Writes the triage of the C-SSRS screener into a score: band, completeness, flags. The values are 1 or 0
/// for questions 1 to 6 and for behaviour within three months; none where a question was not asked.
///
/// High: question 4 or 5, or behaviour within three months (Columbia Lighthouse Project, triage for the
/// screener, cssrs.columbia.edu), also where the rest is not answered. Moderate: question 3, or older
/// behaviour; low: question 1 or 2. The line between moderate and low is the product's own convention.
/// Behaviour without its time has no band and asks for action, as it may be high; that is the product's own,
/// too.
void triage(std::span<const std::optional<int>> values, ScaleScore& result);

} // namespace tidemark::rules
