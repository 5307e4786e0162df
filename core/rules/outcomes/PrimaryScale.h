// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Indication.h"
#include "rules/scales/ScaleRegistry.h"

namespace tidemark::rules {

/// Returns the scale that the response to a course that treats `indication` is judged by; null where no scale
/// of the clinic measures it.
[[nodiscard]] const Scale* primaryScale(const ScaleRegistry& scales, Indication indication);

} // namespace tidemark::rules
