// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the screener of the Columbia Suicide Severity Rating Scale: questions 1 to 6 by short names of
/// what they ask, and whether behaviour was within three months; 1 is yes. Posner et al. 2011, Am J
/// Psychiatry 168:1266. Its result is a triage (SuicideTriage.h) and no total. The wording may not be
/// changed and is not ours to distribute: staff read it from their own form.
[[nodiscard]] const Scale& cssrs();

} // namespace tidemark::rules
