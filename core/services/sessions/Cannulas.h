// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/sessions/Cannula.h"
#include "services/base/OpenClinic.h"

#include <optional>

namespace tidemark::services {

/// Returns the cannula of this patient's last session that had one, to be offered first; none where there is
/// none.
[[nodiscard]] Result<std::optional<rules::Cannula>> lastCannula(const OpenClinic& clinic, const Actor& actor,
                                                                const Session& present);

} // namespace tidemark::services
