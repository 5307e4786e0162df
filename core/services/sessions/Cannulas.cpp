// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/Cannulas.h"

#include "base/Try.h"
#include "services/sessions/EarlierIntervention.h"

namespace tidemark::services {

Result<std::optional<rules::Cannula>> lastCannula(const OpenClinic& clinic, const Actor& actor,
                                                  const Session& present) {
    const auto placed = TIDEMARK_TRY(earlierIntervention(clinic, actor, present, rules::cannulaIn));
    return placed ? rules::cannulaOf(placed->detail) : std::nullopt;
}

} // namespace tidemark::services
