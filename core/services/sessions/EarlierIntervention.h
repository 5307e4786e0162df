// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/base/OpenClinic.h"

#include <optional>
#include <vector>

namespace tidemark::services {

/// FindIntervention picks one of a session's interventions; null where the session has none of that kind.
using FindIntervention = const Intervention* (*)(const std::vector<Intervention>& interventions);

/// Returns what `find` picks from the last session before `present` in which this patient had such an
/// intervention, to be offered first; none where there is none. Sessions that never began do not count.
[[nodiscard]] Result<std::optional<Intervention>> earlierIntervention(const OpenClinic& clinic,
                                                                      const Actor& actor,
                                                                      const Session& present,
                                                                      FindIntervention find);

} // namespace tidemark::services
