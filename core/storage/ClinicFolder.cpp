// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/ClinicFolder.h"

#include "base/Try.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tidemark::storage {
namespace {

constexpr const char* lockName = "clinic.lock";
constexpr const char* databaseName = "clinic.db";
constexpr const char* workName = "backup-work";

Result<void> refuseNetwork(const QString& path, const FileSystemProbe& probe) {
    const QString kind = probe(path);
    return kind.isEmpty() ? Result<void>() : fail(ErrorCode::NetworkFileSystem, {}, kind);
}

bool isWritable(const QString& path) {
    return access(QFile::encodeName(path).constData(), R_OK | W_OK | X_OK) == 0;
}

/// Empty but for a lock file that an earlier attempt may have left.
bool isEmptyFolder(const QString& path) {
    QStringList entries =
        QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    entries.removeAll(QLatin1String(lockName));
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
    const QByteArray lockFile = QFile::encodeName(path + u'/' + QLatin1String(lockName));
    const int lock =
        ::open(lockFile.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
    if (lock < 0) {
        return fail(errno == ENOSPC || errno == EDQUOT ? ErrorCode::DiskFull : ErrorCode::FolderNotWritable);
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
    return isWritable(path) ? hold(QDir(path).absolutePath(), false) : fail(ErrorCode::FolderNotWritable);
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
          presenceFile(), placesFile(), file(lockName)}) {
        QFile::remove(left);
    }
}

} // namespace tidemark::storage
