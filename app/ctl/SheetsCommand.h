// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Outcome.h"
#include "services/base/OpenClinic.h"

namespace tidemark::ctl {

/// Runs `sheets`, which needs a QGuiApplication. Where nobody is expected it writes no file. It fails with
/// FolderNotWritable and DiskFull.
[[nodiscard]] Result<Outcome> sheetsCommand(services::SignedIn& context, const Options& options);

} // namespace tidemark::ctl
