// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/Scale.h"

namespace tidemark::rules {

/// Returns the PTSD Checklist for DSM-5, twenty items of 0-4 over the past month. Weathers et al. 2013,
/// National Center for PTSD; a work of the US Government, not copyrighted. It has no official severity
/// bands, and all twenty items are needed. A change of 5 points is reliable, one of 10 clinically
/// meaningful.
[[nodiscard]] const Scale& pcl5();

} // namespace tidemark::rules
