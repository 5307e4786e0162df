// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "desktop/looks/Brightness.h"

#include <QByteArray>
#include <QString>

namespace tidemark::app {

/// Its word in the file and on the command line: "light", "dark" or "dim".
[[nodiscard]] QByteArray brightnessWord(Brightness brightness);
/// Light where the word is not known.
[[nodiscard]] Brightness brightnessOf(QByteArrayView word);

/// The brightness somebody chose, one word in a file of this user, so that it outlives a lock and the
/// program. Light where the file or its word is not known.
[[nodiscard]] Brightness readBrightness(const QString& file);
/// An empty file name keeps nothing. Makes the folder. FolderNotWritable, WriteFailed, DiskFull.
[[nodiscard]] Result<void> keepBrightness(const QString& file, Brightness brightness);

} // namespace tidemark::app
