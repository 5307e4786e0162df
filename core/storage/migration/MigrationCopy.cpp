// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migration/MigrationCopy.h"

#include "base/SideFile.h"
#include "base/Try.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <unistd.h>

namespace tidemark::storage {
namespace {

constexpr qint64 blockSize = 1 << 20;
constexpr QFile::Permissions ownerOnly = QFile::ReadOwner | QFile::WriteOwner;

ErrorCode codeOfErrno() {
    const bool full = errno == ENOSPC || errno == EDQUOT || errno == EFBIG;
    return full ? ErrorCode::DiskFull : ErrorCode::WriteFailed;
}

/// Every byte of `from`, in `to`, on the disk.
Result<void> copyBytes(QFile& from, QFile& to) {
    qint64 copied = 0;
    while (!from.atEnd()) {
        const QByteArray block = from.read(blockSize);
        if (block.isEmpty()) {
            return fail(ErrorCode::ReadFailed);
        }
        errno = 0;
        if (to.write(block) != block.size()) {
            return fail(codeOfErrno());
        }
        copied += block.size();
    }
    if (copied != from.size()) {
        return fail(ErrorCode::ReadFailed);
    }
    return ::fsync(to.handle()) == 0 ? Result<void>() : fail(codeOfErrno());
}

/// Written under another name first, so that a file with a copy's name is always a whole one.
Result<void> copyFile(const QString& source, const QString& target) {
    QFile from(source);
    if (!from.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        return fail(ErrorCode::ReadFailed);
    }
    QFile part(target + QStringLiteral(".part"));
    (void)part.remove(); // of an attempt that was interrupted
    errno = 0;
    if (!part.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered, ownerOnly)) {
        return fail(codeOfErrno());
    }
    auto copied = copyBytes(from, part);
    part.close();
    if (copied && ::rename(QFile::encodeName(part.fileName()).constData(),
                           QFile::encodeName(target).constData()) != 0) {
        copied = fail(codeOfErrno());
    }
    if (!copied) {
        (void)part.remove();
        return copied;
    }
    TIDEMARK_TRY(syncFolderOf(target));
    return {};
}

void removeOlderCopies(const QString& path) {
    QDir folder(path);
    const QStringList copies =
        folder.entryList({QStringLiteral("before-migration-*.db")}, QDir::Files, QDir::Name | QDir::Reversed);
    for (const QString& older : copies.mid(keptMigrationCopies)) {
        (void)folder.remove(older);
    }
}

} // namespace

Result<void> copyBeforeMigration(const ClinicFolder& folder, int schema) {
    const QString database = folder.databaseFile();
    const auto copied = QFileInfo(database + QStringLiteral("-wal")).size() > 0
                            ? Result<void>(fail(ErrorCode::ReadFailed))
                            : copyFile(database, folder.migrationCopyFile(schema));
    if (!copied) {
        return fail(ErrorCode::MigrationCopyFailed, {}, errorName(copied.error().code));
    }
    removeOlderCopies(folder.path());
    return {};
}

} // namespace tidemark::storage
