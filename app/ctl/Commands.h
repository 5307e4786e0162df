// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Outcome.h"

namespace tidemark::ctl {

/// Does what the command line asks for.
[[nodiscard]] Result<Outcome> runCommand(const Options& options);

} // namespace tidemark::ctl
