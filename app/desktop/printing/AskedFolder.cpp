// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/AskedFolder.h"

#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace tidemark::app {

QString askFolder(const QString& from) {
    return QFileDialog::getExistingDirectory(nullptr, {}, QDir(from).exists() ? from : proposedFolder(),
                                             QFileDialog::ShowDirsOnly | QFileDialog::DontUseNativeDialog);
}

QString proposedFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return !documents.isEmpty() && QDir(documents).exists() ? documents : QDir::homePath();
}

} // namespace tidemark::app
