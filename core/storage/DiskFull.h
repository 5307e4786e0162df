// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cerrno>

namespace tidemark::storage {

/// Returns whether a call of the system failed for want of room: the disk is full, a quota is used up, or a
/// file may not become larger.
[[nodiscard]] constexpr bool isDiskFull(int systemErrno) {
    return systemErrno == ENOSPC || systemErrno == EDQUOT || systemErrno == EFBIG;
}

} // namespace tidemark::storage
