// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Indication.h"
#include "domain/Protocol.h"

namespace tidemark::rules {

/// Returns what a protocol treats unless somebody says otherwise of the course: a rate by the hour treats
/// chronic pain, esketamine depression that resisted treatment (its label), everything else depression. The
/// product's own default.
[[nodiscard]] Indication indicationOf(const Protocol& protocol);

} // namespace tidemark::rules
