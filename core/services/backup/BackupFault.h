// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace tidemark::services {

/// Says whether an error is one of a backup. All others are of this machine or of the open clinic, and say
/// nothing of any backup.
[[nodiscard]] bool isOfBackup(const Error& error);

} // namespace tidemark::services
