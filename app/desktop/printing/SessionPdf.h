// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/SessionSheet.h"

class QPagedPaintDevice;

namespace tidemark::app {

/// Paints one A4 page of a session: who, what was ordered and given, the graph, every reading, side effects,
/// what was done, leaving, signatures. Its text is vector text. The footer names the record, its hash and the
/// audit log's head, so that paper can be checked against the clinic's file. Returns false where the device
/// does not take it.
[[nodiscard]] bool paintSessionPage(const reports::SessionSheet& sheet, Instant printedAt,
                                    QPagedPaintDevice& paper);
/// Returns the same page as a file.
[[nodiscard]] QByteArray sessionPdf(const reports::SessionSheet& sheet, Instant printedAt);

/// Renders it in memory, then writes it once, readable by its owner only. It fails with FolderNotWritable and
/// DiskFull.
[[nodiscard]] Result<void> writeSessionPdf(const reports::SessionSheet& sheet, Instant printedAt,
                                           const QString& file);

} // namespace tidemark::app
