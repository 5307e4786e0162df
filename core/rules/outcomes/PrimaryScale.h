// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "rules/scales/ScaleRegistry.h"

namespace tidemark::rules {

/// Returns the scale that the response to a course by this protocol is judged by; null where no scale of the
/// clinic measures what it treats. An infusion by a rate in mg/h treats pain, which no scale of depression
/// measures.
[[nodiscard]] const Scale* primaryScale(const ScaleRegistry& scales, const Protocol& protocol);

} // namespace tidemark::rules
