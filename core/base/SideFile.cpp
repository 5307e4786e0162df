// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/SideFile.h"

#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tidemark {
namespace {

class Descriptor {
public:
    Descriptor(const QString& path, int flags)
        : m_number(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC, S_IRUSR | S_IWUSR)) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    ~Descriptor() {
        if (m_number >= 0) {
            ::close(m_number);
        }
    }
    [[nodiscard]] int number() const { return m_number; }

private:
    int m_number;
};

tl::unexpected<Error> failedBy(int systemErrno, ErrorCode otherwise) {
    const bool full = systemErrno == ENOSPC || systemErrno == EDQUOT || systemErrno == EFBIG;
    return fail(full ? ErrorCode::DiskFull : otherwise);
}

bool writeAll(int descriptor, const QByteArray& bytes) {
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t wrote = ::pwrite(descriptor, bytes.constData() + done,
                                       static_cast<std::size_t>(bytes.size() - done), done);
        if (wrote < 0 && errno != EINTR) {
            return false;
        }
        done += wrote < 0 ? 0 : wrote;
    }
    return true;
}

} // namespace

Result<void> writeSideFile(const QString& path, const QByteArray& bytes, Durable durable) {
    const bool isNew = !QFileInfo::exists(path);
    const Descriptor file(path, O_RDWR | O_CREAT | O_NOFOLLOW);
    if (file.number() < 0) {
        return failedBy(errno, ErrorCode::FolderNotWritable);
    }
    if (!writeAll(file.number(), bytes) || ::ftruncate(file.number(), bytes.size()) != 0 ||
        (durable == Durable::Now && ::fdatasync(file.number()) != 0)) {
        return failedBy(errno, ErrorCode::WriteFailed);
    }
    return durable == Durable::Now && isNew ? syncFolderOf(path) : Result<void>();
}

QByteArray readSideFile(const QString& path, qint64 limit) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(limit) : QByteArray();
}

Result<void> syncFolderOf(const QString& path) {
    const Descriptor folder(QFileInfo(path).absolutePath(), O_RDONLY | O_DIRECTORY);
    const bool synced = folder.number() >= 0 && (::fsync(folder.number()) == 0 || errno == EINVAL);
    return synced ? Result<void>() : fail(ErrorCode::WriteFailed);
}

} // namespace tidemark
