// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "reports/GhostBand.h"

namespace tidemark::app {

/// Returns "earlier 5 sessions, 34.9–38 mg"; empty without any.
[[nodiscard]] QString ghostBandWords(const reports::GhostBand& band);
/// Returns "Earlier at minute 30: 138 (126–149) mmHg, pulse 82 (74–90), 5 sessions"; empty where there is
/// none.
[[nodiscard]] QString ghostMinuteWords(const reports::GhostMinute& minute);
/// Returns "Systolic 152 is higher than in any of her 7 earlier sessions at minute 30."
[[nodiscard]] QString higherWords(const reports::GhostMinute& minute, int systolic, Sex sex);

} // namespace tidemark::app
