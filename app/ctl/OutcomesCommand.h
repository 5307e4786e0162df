// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Outcome.h"
#include "services/clinic/ClinicAccess.h"

namespace tidemark::ctl {

/// Runs `outcomes`: every figure with n, what is missing, and its definition, as the window shows them.
[[nodiscard]] Result<Outcome> outcomesCommand(services::SignedIn& context, const Options& options);
/// Returns what is wrong with the words of `outcomes`; empty where nothing is.
[[nodiscard]] QString outcomesFault(const OutcomesOptions& words);

} // namespace tidemark::ctl
