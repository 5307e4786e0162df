// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <vector>

namespace tidemark::rules {

/// Returns the newest intervention of a key that counts: not undone, not corrected. It is null where there is
/// none.
[[nodiscard]] const Intervention* latestIntervention(const std::vector<Intervention>& interventions,
                                                     const QString& key);

} // namespace tidemark::rules
