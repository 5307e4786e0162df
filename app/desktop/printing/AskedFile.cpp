// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/printing/AskedFile.h"

#include "desktop/printing/AskedFolder.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AskedFile)
};

} // namespace

QString askBackupFile(const QString& from) {
    return QFileDialog::getOpenFileName(nullptr, {}, QFileInfo::exists(from) ? from : proposedFolder(),
                                        Words::tr("Backups (*.tidemark-backup)"), nullptr,
                                        QFileDialog::DontUseNativeDialog);
}

} // namespace tidemark::app
