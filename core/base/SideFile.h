// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QByteArray>
#include <QString>

namespace tidemark {

/// Durable says when a written file has to survive a power failure: before the call returns, or whenever the
/// system writes it out.
enum class Durable { Now, Later };

/// Overwrites a small file beside the database (made with mode 0600) in one write. With Durable::Now its
/// bytes and, for a new file, its name are on the disk when this returns. DiskFull, WriteFailed,
/// FolderNotWritable.
[[nodiscard]] Result<void> writeSideFile(const QString& path, const QByteArray& bytes, Durable durable);

/// Returns the file's bytes, at most `limit`; empty when it is missing or cannot be read.
[[nodiscard]] QByteArray readSideFile(const QString& path, qint64 limit = 1 << 20);

/// Makes a change of names in the folder durable. It fails with WriteFailed; a file system that has no such
/// thing counts as having done it.
[[nodiscard]] Result<void> syncFolderOf(const QString& path);

} // namespace tidemark
