// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "ctl/Options.h"

namespace tidemark::ctl {

/// Reads the passphrase: the first line of a file, or, without one, what is typed on the terminal without
/// being shown, or one line of standard input; without the line's end. A new clinic's is typed twice.
///
/// It fails on "password-file" with ReadFailed, with Empty, and with NotPermitted for a file that others than
/// its owner may read; on "standard-input" with Empty, and with Impossible where the second
/// typing differs.
[[nodiscard]] Result<QString> readPassword(const Options& options);

} // namespace tidemark::ctl
