// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Outcome.h"
#include "rules/scales/ScaleRegistry.h"

namespace tidemark::ctl {

/// Runs `score`. A questionnaire with missing answers is scored too; its total is null then, and `complete`
/// is false.
[[nodiscard]] Result<Outcome> scoreCommand(const Options& options,
                                           const rules::ScaleRegistry& scales = rules::shippedScales());

} // namespace tidemark::ctl
