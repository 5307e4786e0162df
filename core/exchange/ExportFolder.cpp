// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ExportFolder.h"

#include <QDir>
#include <QFileInfo>

#include <filesystem>
#include <utility>

namespace tidemark::exchange {
namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

std::filesystem::path pathOf(const QString& folder, const QString& name) {
    return QFile::encodeName(QDir(folder).filePath(name)).toStdString();
}

} // namespace

ExportFolder::ExportFolder(const QString& folder)
    : m_folder(folder), m_unfinished(QDir(folder).filePath(QStringLiteral(".export-XXXXXX"))) {}

Result<std::unique_ptr<ExportFolder>> ExportFolder::openIn(const QString& folder) {
    if (!QDir().mkpath(folder) || !QFileInfo(folder).isWritable()) {
        return fail(ErrorCode::FolderNotWritable);
    }
    std::unique_ptr<ExportFolder> made(new ExportFolder(folder));
    return made->m_unfinished.isValid() ? Result<std::unique_ptr<ExportFolder>>(std::move(made))
                                        : fail(ErrorCode::FolderNotWritable);
}

Result<std::unique_ptr<QSaveFile>> ExportFolder::beginFile(const QString& name) {
    auto file = std::make_unique<QSaveFile>(m_unfinished.filePath(name));
    TIDEMARK_TRY(openForOwner(*file));
    return file;
}

Result<void> ExportFolder::addBytes(const QString& name, const QByteArray& bytes) {
    QSaveFile file(m_unfinished.filePath(name));
    TIDEMARK_TRY(openForOwner(file));
    if (file.write(bytes) != bytes.size()) {
        return fail(ErrorCode::DiskFull);
    }
    return close(file, name);
}

Result<void> ExportFolder::openForOwner(QSaveFile& file) {
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::FolderNotWritable);
    }
    // Before the first byte, so that nobody else can read the file while it is written.
    return file.setPermissions(ownerOnly) ? Result<void>() : fail(ErrorCode::WriteFailed);
}

Result<void> ExportFolder::close(QSaveFile& file, const QString& name) {
    const qint64 size = file.pos();
    if (!file.commit()) {
        return fail(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull
                                                               : ErrorCode::WriteFailed);
    }
    m_names.push_back(name);
    m_contents += name.toUtf8() + ' ' + QByteArray::number(size) + '\n';
    return {};
}

Result<std::vector<QString>> ExportFolder::publish() {
    for (const QString& name : m_names) {
        std::error_code refused;
        std::filesystem::rename(pathOf(m_unfinished.path(), name), pathOf(m_folder, name), refused);
        if (refused) {
            return fail(ErrorCode::WriteFailed);
        }
    }
    return std::exchange(m_names, {});
}

} // namespace tidemark::exchange
