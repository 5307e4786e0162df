// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

#include <QDate>
#include <QStringList>

class QPagedPaintDevice;

namespace tidemark::app {

/// RecoverySheet is what is written on the sheet that opens the clinic when every passphrase is lost.
struct RecoverySheet {
    QString clinicName;
    QString code;
    QDate madeOn;
};

/// Returns the code's groups, as printed.
[[nodiscard]] QStringList recoveryCodeGroups(const QString& code);
/// Paints one page; printer and PDF get the same. It returns false when the device refuses.
[[nodiscard]] bool paintRecoverySheet(const RecoverySheet& sheet, QPagedPaintDevice& paper);
/// Writes the sheet so that only this user can read it: a PDF where the name ends in .pdf, else plain text.
/// WriteFailed, FolderNotWritable.
[[nodiscard]] Result<void> saveRecoverySheet(const RecoverySheet& sheet, const QString& path);

} // namespace tidemark::app
