// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// Allows no core file and no debugger of another process of this user: keys and charts are in this memory.
/// It is to be called first in main().
void keepMemoryPrivate();

/// Makes a write past the limit of a file's size (ulimit -f) an error like a full disk, not the end of the
/// process.
void outliveFileSizeLimit();

} // namespace tidemark
