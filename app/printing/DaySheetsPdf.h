// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/DaySheets.h"

#include <QSaveFile>

#include <memory>

class QPagedPaintDevice;

namespace tidemark::app {

/// Returns the file's name: it names the day and nobody.
[[nodiscard]] QString daySheetsFileName(const reports::DaySheets& day);

/// Paints the list of the day and a sheet for each patient, each on a page of its own, as vector text. A
/// sheet that does not fit goes on on another page; nothing is cut off. Returns false where the device does
/// not take it.
[[nodiscard]] bool paintDaySheets(const reports::DaySheets& day, Instant printedAt, QPagedPaintDevice& paper);
/// Returns the same pages as a file, with a title and its language.
[[nodiscard]] QByteArray daySheetsPdf(const reports::DaySheets& day, Instant printedAt);

/// Writes these bytes whole into the folder, readable by their owner only, without a name:
/// QSaveFile::commit() gives it that, and without it nothing stays. So the audit log's entry can come before
/// the file is there. It is made on the window's thread, between two events: a lock in between would leave
/// it behind. It fails with FolderNotWritable and DiskFull.
[[nodiscard]] Result<std::unique_ptr<QSaveFile>> stageDaySheets(const reports::DaySheets& day,
                                                                const QByteArray& pdf, const QString& folder);

} // namespace tidemark::app
