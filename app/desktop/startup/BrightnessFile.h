// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

namespace tidemark::app {

/// The brightness somebody chose ("light", "dark" or "dim"), one word in a file of this user, so that it
/// outlives a lock and the program. "light" where the file or its word is not known.
[[nodiscard]] QString readBrightness(const QString& file);
/// An empty file name keeps nothing. Makes the folder. FolderNotWritable, WriteFailed, DiskFull.
[[nodiscard]] Result<void> keepBrightness(const QString& file, const QString& brightness);

} // namespace tidemark::app
