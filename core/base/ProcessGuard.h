// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tidemark {

/// No core file, no debugger of another process of this user: keys and charts are in this memory. To be
/// called first in main().
void keepMemoryPrivate();

/// A write past the limit of a file's size (ulimit -f) becomes an error like a full disk, not the end of the
/// process.
void outliveFileSizeLimit();

} // namespace tidemark
