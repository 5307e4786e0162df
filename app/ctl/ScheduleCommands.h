// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Outcome.h"

namespace tidemark::ctl {

/// Runs `protocols`, which lists the shipped protocols.
[[nodiscard]] Result<Outcome> protocolsCommand();
/// Runs `schedule`, which plans a course by a shipped protocol, without a clinic.
[[nodiscard]] Result<Outcome> scheduleCommand(const Options& options);

} // namespace tidemark::ctl
