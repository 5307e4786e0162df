// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ClinicFolder.h"

#include "base/Try.h"
#include "storage/DiskFull.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace tidemark::storage {
namespace {

constexpr const char* databaseName = "clinic.db";
constexpr const char* workName = "backup-work";

Result<void> refuseNetwork(const QString& path, const FileSystemProbe& probe) {
    const QString kind = probe(path);
    return kind.isEmpty() ? Result<void>() : fail(ErrorCode::NetworkFileSystem, {}, kind);
}

bool isWritable(const QString& path) {
    return access(QFile::encodeName(path).constData(), R_OK | W_OK | X_OK) == 0;
}

/// A little more than an entry needs, with the pages that it changes and the index of the log.
constexpr off_t roomOfAnEntry = 256 << 10;

bool hasRoom(const struct statvfs& found, quint64 bytes) {
    const bool saysNothing = found.f_blocks == 0;
    return saysNothing || quint64{found.f_bavail} * found.f_frsize >= bytes;
}

/// The lock file of a clinic; where none can be made, and so nothing can be written either, the folder
/// itself.
int openLock(const QString& path) {
    const QByteArray file = QFile::encodeName(path + u'/' + QLatin1String(clinicLockName));
    constexpr int flags = O_CLOEXEC | O_NOFOLLOW;
    int lock = ::open(file.constData(), flags | O_RDWR | O_CREAT, S_IRUSR | S_IWUSR);
    if (lock < 0 && (errno == EROFS || errno == EACCES || isDiskFull(errno))) {
        lock = ::open(file.constData(), flags | O_RDONLY);
        if (lock < 0 && errno == ENOENT) {
            lock = ::open(QFile::encodeName(path).constData(), flags | O_RDONLY | O_DIRECTORY);
        }
    }
    return lock;
}

/// Empty but for a lock file that an earlier attempt may have left.
bool isEmptyFolder(const QString& path) {
    QStringList entries =
        QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    entries.removeAll(QLatin1String(clinicLockName));
    return entries.isEmpty();
}

/// What a killed program has left of a backup or a rehearsal.
void removeStaleWork(const QString& path) {
    const QDir folder(path);
    for (const QString& name : folder.entryList({QLatin1String(workName) + u'*'},
                                                QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot)) {
        (void)QDir(folder.filePath(name)).removeRecursively();
    }
}

} // namespace

ClinicFolder::ClinicFolder(QString path, int lock, bool isNew)
    : m_path(std::move(path)), m_lock(lock), m_isNew(isNew) {}

ClinicFolder::~ClinicFolder() {
    ::close(m_lock);
}

QString ClinicFolder::file(const char* name) const {
    return m_path + u'/' + QLatin1String(name);
}

QString ClinicFolder::keyringFile(char copy) const {
    return file("keyring.") + QLatin1Char(copy);
}

QString ClinicFolder::markFile(char copy) const {
    return file("mark.") + QLatin1Char(copy);
}

QString ClinicFolder::migrationCopyFile(int schema) const {
    return m_path + QStringLiteral("/before-migration-%1.db").arg(schema, 4, 10, QLatin1Char('0'));
}

QString ClinicFolder::workFolder() const {
    return file(workName);
}

Result<ClinicFolder::Held> ClinicFolder::hold(const QString& path, bool isNew) {
    const int lock = openLock(path);
    if (lock < 0) {
        return fail(isDiskFull(errno) ? ErrorCode::DiskFull : ErrorCode::FolderNotWritable);
    }
    // Held by the open file, so the kernel lets go of it however the process ends.
    if (flock(lock, LOCK_EX | LOCK_NB) != 0) {
        ::close(lock);
        return fail(ErrorCode::AlreadyOpen);
    }
    removeStaleWork(path);
    struct Reachable : ClinicFolder {
        Reachable(QString folder, int descriptor, bool fresh)
            : ClinicFolder(std::move(folder), descriptor, fresh) {}
    };
    return std::make_shared<const Reachable>(path, lock, isNew);
}

Result<ClinicFolder::Held> ClinicFolder::createNew(const QString& path, const FileSystemProbe& probe) {
    TIDEMARK_TRY(refuseNetwork(path, probe));
    if (QFileInfo(path).exists()) {
        if (!QFileInfo(path).isDir() || !isEmptyFolder(path)) {
            return fail(ErrorCode::FolderNotEmpty);
        }
    } else if (!QDir().mkpath(path)) {
        return fail(ErrorCode::FolderNotWritable);
    }
    if (!isWritable(path) || chmod(QFile::encodeName(path).constData(), S_IRWXU) != 0) {
        return fail(ErrorCode::FolderNotWritable);
    }
    return hold(QDir(path).absolutePath(), true);
}

Result<ClinicFolder::Held> ClinicFolder::open(const QString& path, const FileSystemProbe& probe) {
    TIDEMARK_TRY(refuseNetwork(path, probe));
    if (!holdsClinic(path)) {
        return fail(ErrorCode::DatabaseMissing);
    }
    return hold(QDir(path).absolutePath(), false);
}

ClinicFileState ClinicFolder::probeRoom() const {
    const QByteArray name = QFile::encodeName(file("room"));
    const int probe =
        ::open(name.constData(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (probe < 0) {
        return isDiskFull(errno) ? ClinicFileState::DiskFull : ClinicFileState::OnlyRead;
    }
    // Where the file system cannot reserve room, it is taken byte by byte.
    const int refused = ::posix_fallocate(probe, 0, roomOfAnEntry);
    ::close(probe);
    ::unlink(name.constData());
    return refused == 0          ? ClinicFileState::TakesEntries
           : isDiskFull(refused) ? ClinicFileState::DiskFull
                                 : ClinicFileState::OnlyRead;
}

ClinicFileState ClinicFolder::room() const {
    struct statvfs found {};
    const QByteArray name = QFile::encodeName(databaseFile());
    if (::statvfs(name.constData(), &found) != 0) {
        return ClinicFileState::TakesEntries; // whoever writes is told
    }
    if ((found.f_flag & ST_RDONLY) != 0 || ::faccessat(AT_FDCWD, name.constData(), W_OK, AT_EACCESS) != 0 ||
        ::faccessat(AT_FDCWD, QFile::encodeName(m_path).constData(), W_OK, AT_EACCESS) != 0) {
        return ClinicFileState::OnlyRead;
    }
    return hasRoom(found, quint64{roomOfAnEntry}) ? ClinicFileState::TakesEntries : ClinicFileState::DiskFull;
}

bool ClinicFolder::hasRoomFor(quint64 bytes) const {
    struct statvfs found {};
    return ::statvfs(QFile::encodeName(m_path).constData(), &found) != 0 || hasRoom(found, bytes);
}

bool ClinicFolder::holdsClinic(const QString& path) {
    const QDir folder(path);
    return folder.exists(QLatin1String(databaseName)) || folder.exists(QStringLiteral("keyring.a")) ||
           folder.exists(QStringLiteral("keyring.b"));
}

void ClinicFolder::abandon() const {
    if (!m_isNew) {
        return;
    }
    for (const QString& left :
         {databaseFile(), databaseFile() + QStringLiteral("-wal"), databaseFile() + QStringLiteral("-shm"),
          keyringFile('a'), keyringFile('b'), markFile('a'), markFile('b'), triesFile(), pinTriesFile(),
          presenceFile(), placesFile(), file(clinicLockName)}) {
        QFile::remove(left);
    }
}

} // namespace tidemark::storage
