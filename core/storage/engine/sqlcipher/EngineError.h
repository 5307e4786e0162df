// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace tidemark::storage {

/// Returns SQLite's (extended) result code as an Error, and a line with the number in the log. `systemErrno`
/// is what the operating system said, for the input/output codes; 0 when unknown.
[[nodiscard]] Error engineError(int resultCode, int systemErrno = 0);

} // namespace tidemark::storage
