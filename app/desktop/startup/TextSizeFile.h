// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QString>

#include <array>

namespace tidemark::app {

/// The sizes of text that can be chosen, in percent of the size as drawn.
inline constexpr std::array textSizes{100, 125, 150, 175, 200};

/// The largest size that is not larger than this one; 100 where there is none.
[[nodiscard]] int textSizeOf(int percent);

/// The text size somebody chose, one number in a file of this user of the machine, so that it outlives a lock
/// and the program, and is there before anybody signs in. 100 where the file or its number is not known.
[[nodiscard]] int readTextSize(const QString& file);
/// An empty file name keeps nothing. Makes the folder. FolderNotWritable, WriteFailed, DiskFull.
[[nodiscard]] Result<void> keepTextSize(const QString& file, int percent);

} // namespace tidemark::app
