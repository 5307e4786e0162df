// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/BackupMedium.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tidemark::storage {
namespace {

constexpr qint64 pieceSize = 1 << 20;
/// A stick takes a second or so for as much.
constexpr qsizetype mostUnsynced = 8 << 20;

} // namespace

Error mediumError(int systemErrno) {
    switch (systemErrno) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG:
        return {ErrorCode::BackupTargetFull, {}, {}};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::FolderNotWritable, {}, {}};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::BackupTargetMissing, {}, {}};
    default:
        return {ErrorCode::BackupTargetFailed, {}, {}};
    }
}

PartFile::PartFile(QString target) : m_target(std::move(target)) {
    (void)QFile::remove(path());
    m_file = ::open(QFile::encodeName(path()).constData(),
                    O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (m_file < 0) {
        m_error = mediumError(errno);
    }
}

PartFile::~PartFile() {
    if (m_file >= 0) {
        ::close(m_file);
        if (!m_kept) {
            (void)QFile::remove(path());
        }
    }
}

Result<void> PartFile::write(QByteArrayView bytes) {
    if (m_file < 0) {
        return tl::unexpected(m_error);
    }
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote =
            ::write(m_file, bytes.data() + done, static_cast<std::size_t>(bytes.size() - done));
        if (wrote < 0 && errno != EINTR) {
            return tl::unexpected(mediumError(errno));
        }
        done += std::max<ssize_t>(wrote, 0);
    }
    m_unsynced += bytes.size();
    if (m_unsynced >= mostUnsynced) {
        m_unsynced = 0;
        if (::fdatasync(m_file) != 0) {
            return tl::unexpected(mediumError(errno));
        }
    }
    return {};
}

Result<void> PartFile::sync() {
    if (m_file < 0) {
        return tl::unexpected(m_error);
    }
    if (::fsync(m_file) != 0) {
        return tl::unexpected(mediumError(errno));
    }
    // Only a hint: where the system does not take it, the bytes come from memory.
    (void)::posix_fadvise(m_file, 0, 0, POSIX_FADV_DONTNEED);
    return {};
}

Result<void> PartFile::keep() {
    auto renamed = renameOnto(path(), m_target);
    m_kept = renamed.has_value();
    return m_kept ? syncNamesBeside(m_target) : renamed;
}

Result<void> syncFile(const QString& path) {
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool synced = file >= 0 && ::fsync(file) == 0;
    const int systemErrno = errno;
    if (file >= 0) {
        ::close(file);
    }
    const bool full = systemErrno == ENOSPC || systemErrno == EDQUOT;
    return synced ? Result<void>() : fail(full ? ErrorCode::DiskFull : ErrorCode::WriteFailed);
}

Result<void> syncNamesBeside(const QString& path) {
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = folder >= 0 && ::fsync(folder) == 0;
    const int systemErrno = errno;
    if (folder >= 0) {
        ::close(folder);
    }
    return synced ? Result<void>() : tl::unexpected(mediumError(systemErrno));
}

Result<void> renameOnto(const QString& from, const QString& to) {
    const QByteArray before = QFile::encodeName(from);
    const QByteArray after = QFile::encodeName(to);
    int code = ::renameat2(AT_FDCWD, before.constData(), AT_FDCWD, after.constData(), RENAME_NOREPLACE);
    if (code != 0 && (errno == EINVAL || errno == ENOSYS)) {
        // A file system that cannot promise it, such as that of many sticks.
        code = QFileInfo::exists(to) ? -1 : ::rename(before.constData(), after.constData());
    }
    const int systemErrno = errno;
    if (code != 0) {
        return QFileInfo::exists(to) ? Result<void>(fail(ErrorCode::RestorePlaceTaken))
                                     : tl::unexpected(mediumError(systemErrno));
    }
    return {};
}

Result<void> readInPieces(QFile& file, qint64 size, const std::atomic<bool>* stop,
                          const std::function<Result<void>(QByteArrayView)>& take) {
    qint64 left = size;
    while (left > 0) {
        if (stop != nullptr && stop->load()) {
            return fail(ErrorCode::Internal);
        }
        const QByteArray piece = file.read(std::min(left, pieceSize));
        if (piece.isEmpty()) {
            return file.error() == QFileDevice::NoError
                       ? fail(ErrorCode::BackupDamaged, {}, QStringLiteral("size"))
                       : fail(ErrorCode::BackupTargetFailed);
        }
        if (auto taken = take(piece); !taken) {
            return taken;
        }
        left -= piece.size();
    }
    return {};
}

WorkFolder::WorkFolder(const QString& path) {
    QByteArray name = QFile::encodeName(path + QStringLiteral("-XXXXXX"));
    if (::mkdtemp(name.data()) != nullptr) {
        m_path = QFile::decodeName(name);
    } else {
        m_errno = errno;
    }
}

WorkFolder::~WorkFolder() {
    if (!m_path.isEmpty()) {
        (void)QDir(m_path).removeRecursively();
    }
}

Result<void> WorkFolder::make() const {
    if (!m_path.isEmpty()) {
        return {};
    }
    return fail(m_errno == ENOSPC || m_errno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FolderNotWritable);
}

} // namespace tidemark::storage
