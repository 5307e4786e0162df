// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

#include <array>

namespace tidemark::app {

/// These are the sizes of text that can be chosen, in percent of the size as drawn.
inline constexpr std::array textSizes{100, 125, 150, 175, 200};

/// Returns the largest size that is not larger than this one; 100 where there is none.
[[nodiscard]] int textSizeOf(int percent);

/// Returns the text size somebody chose, one number in a file of this user of the machine, so that it
/// outlives a lock and the program, and is there before anybody signs in; 100 where it is not known.
[[nodiscard]] int readTextSize(const QString& file);
/// Keeps it, and makes the folder; nothing for an empty name. FolderNotWritable, WriteFailed, DiskFull.
[[nodiscard]] Result<void> keepTextSize(const QString& file, int percent);

} // namespace tidemark::app
