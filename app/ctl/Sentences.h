// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Options.h"

namespace tidemark::ctl {

/// Returns which code an error ends the process with.
[[nodiscard]] ExitCode exitCodeFor(const Error& error);
/// Returns what happened and what to do, for a terminal.
[[nodiscard]] QString sentenceFor(const Error& error);

} // namespace tidemark::ctl
