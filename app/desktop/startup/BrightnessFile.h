// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "desktop/looks/Brightness.h"

#include <QByteArray>
#include <QString>

namespace tidemark::app {

/// Returns its word in the file and on the command line: "light", "dark" or "dim".
[[nodiscard]] QByteArray brightnessWord(Brightness brightness);
/// Returns light where the word is not known.
[[nodiscard]] Brightness brightnessOf(QByteArrayView word);

/// Reads the brightness somebody chose, one word in a file of this user, so that it outlives a lock and the
/// program. It is Light where the file or its word is not known.
[[nodiscard]] Brightness readBrightness(const QString& file);
/// Keeps the brightness; an empty file name keeps nothing. It makes the folder. It fails with
/// FolderNotWritable, WriteFailed, DiskFull.
[[nodiscard]] Result<void> keepBrightness(const QString& file, Brightness brightness);

} // namespace tidemark::app
