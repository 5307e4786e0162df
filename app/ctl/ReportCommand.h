// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Outcome.h"
#include "services/base/OpenClinic.h"

namespace tidemark::ctl {

/// Returns what is wrong with the words of `report`; empty where nothing is, and for any other command.
[[nodiscard]] QString reportFault(const Options& options);
/// Lists the reports; it needs no clinic.
[[nodiscard]] Outcome reportsCommand();
/// Runs `report NAME`; a PDF needs a QGuiApplication. It fails with NotPermitted, FolderNotWritable and
/// DiskFull.
[[nodiscard]] Result<Outcome> reportCommand(services::SignedIn& context, const Options& options);

} // namespace tidemark::ctl
