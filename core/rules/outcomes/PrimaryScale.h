// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Indication.h"
#include "domain/Protocol.h"
#include "rules/scales/ScaleRegistry.h"

#include <optional>

namespace tidemark::rules {

/// Returns the scale that the response to a course by this protocol is judged by; null where no scale of the
/// clinic measures what it treats. `treats` is what was said of the course; without it the protocol's own
/// indication counts (indicationOf).
[[nodiscard]] const Scale* primaryScale(const ScaleRegistry& scales, const Protocol& protocol,
                                        std::optional<Indication> treats);

} // namespace tidemark::rules
