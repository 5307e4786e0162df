// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace tidemark::services {

/// Is to be run at every start, before a clinic is opened. It fails with CipherMissing where the process does
/// not run on an encrypting engine of a version that is enough (storage::selfTest()).
[[nodiscard]] Result<void> checkEngine();

} // namespace tidemark::services
