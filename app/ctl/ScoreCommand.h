// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Outcome.h"
#include "rules/scales/ScaleRegistry.h"

namespace tidemark::ctl {

/// Runs `score`. A questionnaire with missing answers is scored too; its total is null then, and `complete`
/// is false. An answer r was refused; an empty one was not asked.
[[nodiscard]] Result<Outcome> scoreCommand(const Options& options,
                                           const rules::ScaleRegistry& scales = rules::shippedScales());
/// Runs `scales`: every scale with its range, bands, licence and source.
[[nodiscard]] Outcome scalesCommand(const rules::ScaleRegistry& scales = rules::shippedScales());

} // namespace tidemark::ctl
