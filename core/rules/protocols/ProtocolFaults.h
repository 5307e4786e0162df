// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Protocol.h"

#include <vector>

namespace tidemark::rules {

/// Returns what is wrong with a protocol, in the order of its file; empty where it may be approved. Each
/// names its field by path ("phases[weekly].gapsDays"): Empty, TooLong, Impossible, Duplicate, or
/// NotOneOfTheChoices. The limits on limits are those of typing vitals (clinical reference 2.3): a person's
/// judgement of the numbers stays the medical director's.
[[nodiscard]] std::vector<Error> protocolFaults(const Protocol& protocol);

} // namespace tidemark::rules
