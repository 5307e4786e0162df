// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the Hamilton Depression Rating Scale, the first seventeen items. Hamilton 1960, J Neurol
/// Neurosurg Psychiatry 23:56; bands of Kearns et al. 1982. Items 4, 5, 6, 12, 13, 14, 16 and 17 take 0-2,
/// the others 0-4. Item 16 (weight) takes 3 as well, which means "not assessed" and scores 0. Score only:
/// the anchors differ between versions.
[[nodiscard]] const Scale& hamD17();

} // namespace tidemark::rules
