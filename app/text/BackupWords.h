// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/ErrorWords.h"

#include <span>

namespace tidemark::app {

/// Returns the sentences about backups and restore.
[[nodiscard]] std::span<const ErrorWords> backupErrorWords();

/// Returns the sentence of a rehearsal's fault, which was kept as the name of its error.
[[nodiscard]] QString rehearsalFaultWords(const QString& name);

/// Returns how much of the disk something takes: "640 kB", "12.3 MB".
[[nodiscard]] QString sizeWords(qint64 bytes);

} // namespace tidemark::app
