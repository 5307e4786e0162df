// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QMap>

#include <stdexcept>

namespace tidemark::test {

/// Every file of a folder by its name, with all its bytes.
using FolderBytes = QMap<QString, QByteArray>;

[[nodiscard]] inline FolderBytes bytesIn(const QString& folder) {
    FolderBytes all;
    for (const QFileInfo& each : QDir(folder).entryInfoList(QDir::Files | QDir::Hidden)) {
        QFile file(each.absoluteFilePath());
        if (!file.open(QIODevice::ReadOnly)) {
            throw std::runtime_error("a file of the folder cannot be read");
        }
        all.insert(each.fileName(), file.readAll());
    }
    return all;
}

/// Makes the folder with these files.
inline void putBytes(const QString& folder, const FolderBytes& all) {
    if (!QDir().mkpath(folder)) {
        throw std::runtime_error("the folder cannot be made");
    }
    for (auto each = all.cbegin(); each != all.cend(); ++each) {
        QFile file(folder + QLatin1Char('/') + each.key());
        if (!file.open(QIODevice::WriteOnly) || file.write(each.value()) != each.value().size()) {
            throw std::runtime_error("a file of the folder cannot be made");
        }
    }
}

} // namespace tidemark::test
