// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/AskedFolder.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QStandardPaths>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AskedFolder)
};

} // namespace

QString askFolder(const QString& from) {
    return QFileDialog::getExistingDirectory(nullptr, {}, QDir(from).exists() ? from : proposedFolder(),
                                             QFileDialog::ShowDirsOnly | QFileDialog::DontUseNativeDialog);
}

QString proposedFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return !documents.isEmpty() && QDir(documents).exists() ? documents : QDir::homePath();
}

tl::expected<QString, QString> folderTyped(const QString& typed) {
    const QString folder = typed.trimmed();
    if (folder.isEmpty() || !QDir(folder).exists()) {
        return tl::unexpected(
            Words::tr("There is no folder \"%1\". Type the path of an existing folder.").arg(folder));
    }
    return folder;
}

} // namespace tidemark::app
