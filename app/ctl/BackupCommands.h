// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Outcome.h"
#include "services/base/OpenClinic.h"

namespace tidemark::ctl {

/// Runs `backup`. Where one of several folders fails the others are written, and the exit code is the
/// fault's.
[[nodiscard]] Result<Outcome> backupCommand(services::SignedIn& context, const Options& options);
/// Runs `drill`. A backup that cannot be restored is the answer, with its exit code.
[[nodiscard]] Result<Outcome> drillCommand(services::SignedIn& context, const Options& options);
/// Runs `restore`, without a clinic that is open.
[[nodiscard]] Result<Outcome> restoreCommand(const Options& options, const QString& password,
                                             const Clock& clock);

} // namespace tidemark::ctl
