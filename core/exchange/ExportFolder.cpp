// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/ExportFolder.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

#include <filesystem>
#include <utility>

namespace tidemark::exchange {
namespace {

constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// What an older file of the same name is called until every new one has its place.
const QString olderOnes = QStringLiteral(".older");

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
    return close(
        file, {name, 0, std::nullopt, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()});
}

Result<void> ExportFolder::addChecksums() {
    QByteArray lines;
    for (const ExportedFile& file : m_files) {
        lines += file.sha256 + "  " + file.name.toUtf8() + '\n';
    }
    return addBytes(QStringLiteral("checksums.sha256"), lines);
}

QByteArray ExportFolder::contents() const {
    QByteArray lines;
    for (const ExportedFile& file : m_files) {
        lines += file.name.toUtf8() + ' ' + QByteArray::number(file.size) + '\n';
    }
    return lines;
}

Result<void> ExportFolder::openForOwner(QSaveFile& file) {
    if (!file.open(QIODevice::WriteOnly)) {
        return fail(ErrorCode::FolderNotWritable);
    }
    // Before the first byte, so that nobody else can read the file while it is written.
    return file.setPermissions(ownerOnly) ? Result<void>() : fail(ErrorCode::WriteFailed);
}

Result<void> ExportFolder::close(QSaveFile& file, ExportedFile written) {
    written.size = file.pos();
    if (!file.commit()) {
        return fail(file.error() == QFileDevice::ResourceError ? ErrorCode::DiskFull
                                                               : ErrorCode::WriteFailed);
    }
    m_files.push_back(std::move(written));
    return {};
}

bool ExportFolder::takePlace(const QString& name) {
    const auto place = pathOf(m_folder, name);
    const auto older = pathOf(m_unfinished.path(), name + olderOnes);
    std::error_code refused;
    const auto there = std::filesystem::symlink_status(place, refused);
    // What a folder of that name holds is nothing that an export may move.
    if (std::filesystem::is_directory(there)) {
        return false;
    }
    const bool isOver = std::filesystem::exists(there);
    refused.clear();
    if (isOver) {
        std::filesystem::rename(place, older, refused);
    }
    if (refused) {
        return false;
    }
    std::filesystem::rename(pathOf(m_unfinished.path(), name), place, refused);
    if (refused && isOver) {
        std::error_code ignored;
        std::filesystem::rename(older, place, ignored);
    }
    return !refused;
}

void ExportFolder::giveBack(const QString& name) {
    std::error_code ignored;
    std::filesystem::remove(pathOf(m_folder, name), ignored);
    std::filesystem::rename(pathOf(m_unfinished.path(), name + olderOnes), pathOf(m_folder, name), ignored);
}

Result<std::vector<QString>> ExportFolder::publish() {
    std::vector<QString> names;
    for (const ExportedFile& file : m_files) {
        if (!takePlace(file.name)) {
            for (const QString& moved : names) {
                giveBack(moved);
            }
            return fail(ErrorCode::WriteFailed);
        }
        names.push_back(file.name);
    }
    m_files.clear();
    return names;
}

} // namespace tidemark::exchange
