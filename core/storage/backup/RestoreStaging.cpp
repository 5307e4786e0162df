// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/RestoreStaging.h"

#include "base/SideFile.h"
#include "base/Try.h"
#include "storage/audit/HighWaterMark.h"
#include "storage/ClinicFolder.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace tidemark::storage {
namespace {

/// Says that the folder is a restore's own, from its beginning until everything in it is verified. Without it
/// the folder may be a clinic that somebody gave such a name.
constexpr const char* beginMark = "restore.begun";

/// What a restore makes, besides the copy before a migration.
const QStringList& madeByRestore() {
    static const QStringList names{QStringLiteral("clinic.db"),
                                   QStringLiteral("clinic.db.part"),
                                   QStringLiteral("clinic.db-wal"),
                                   QStringLiteral("clinic.db-shm"),
                                   QStringLiteral("clinic.db-journal"),
                                   QLatin1String(clinicLockName),
                                   QLatin1String(beginMark),
                                   QStringLiteral("keyring.a"),
                                   QStringLiteral("keyring.b"),
                                   QStringLiteral("mark.a"),
                                   QStringLiteral("mark.b"),
                                   QStringLiteral("tries")};
    return names;
}

bool isMadeByRestore(const QString& name) {
    return madeByRestore().contains(name) || name.startsWith(QLatin1String("before-migration-"));
}

QStringList namesIn(const QString& path) {
    return QDir(path).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
}

/// Whether it is gone: a folder without the mark, or with anything of somebody else's, is left as it is.
bool removeStaging(const QString& path) {
    QDir folder(path);
    QStringList names = namesIn(path);
    const bool isBegun = names.contains(QLatin1String(beginMark));
    const bool isEmpty = names.isEmpty() || names == QStringList{QLatin1String(clinicLockName)};
    if (!std::ranges::all_of(names, isMadeByRestore) || (!isBegun && !isEmpty)) {
        return false;
    }
    // The mark after the rest, so that a removal that is interrupted can be ended by the next one; the lock
    // at the very end, so that nobody else begins in between.
    for (const char* last : {beginMark, clinicLockName}) {
        names.removeAll(QLatin1String(last));
        names << QLatin1String(last);
    }
    for (const QString& name : names) {
        (void)folder.remove(name);
    }
    return folder.rmdir(path);
}

/// The lock of a staging folder, held while what an interrupted restore has left there is removed.
class StagingLock {
public:
    explicit StagingLock(const QString& staging) {
        const QByteArray name = QFile::encodeName(staging + u'/' + QLatin1String(clinicLockName));
        m_file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, S_IRUSR | S_IWUSR);
        struct stat held {};
        struct stat there {};
        // The folder of before may have gone, and another have come, before the lock was there to be held.
        m_isHeld = m_file >= 0 && ::flock(m_file, LOCK_EX | LOCK_NB) == 0 && ::fstat(m_file, &held) == 0 &&
                   ::stat(name.constData(), &there) == 0 && held.st_ino == there.st_ino &&
                   held.st_dev == there.st_dev;
    }
    StagingLock(const StagingLock&) = delete;
    StagingLock& operator=(const StagingLock&) = delete;
    ~StagingLock() {
        if (m_file >= 0) {
            ::close(m_file);
        }
    }
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    int m_file = -1;
    bool m_isHeld = false;
};

/// Removes what an interrupted restore has left. AlreadyOpen while another restore is at it.
Result<void> clearStaging(const QString& staging) {
    if (!QFileInfo::exists(staging)) {
        return {};
    }
    if (!std::ranges::all_of(namesIn(staging), isMadeByRestore)) {
        return fail(ErrorCode::RestorePlaceTaken);
    }
    const StagingLock lock(staging);
    if (!lock.isHeld()) {
        return fail(ErrorCode::AlreadyOpen);
    }
    return removeStaging(staging) ? Result<void>() : fail(ErrorCode::RestorePlaceTaken);
}

} // namespace

Result<RestoreStaging> RestoreStaging::begin(const QString& place, const FileSystemProbe& probe) {
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(place));
    const QString staging = absolute + QStringLiteral(".restoring");
    if (QFileInfo::exists(absolute) || QFileInfo(absolute).isSymLink()) {
        return fail(ErrorCode::RestorePlaceTaken);
    }
    TIDEMARK_TRY(clearStaging(staging));
    auto folder = TIDEMARK_TRY(ClinicFolder::createNew(staging, probe));
    RestoreStaging begun(std::move(folder), absolute);
    TIDEMARK_TRY(writeSideFile(staging + u'/' + QLatin1String(beginMark), "Tidemark\n", Durable::Now));
    return begun;
}

RestoreStaging::~RestoreStaging() {
    if (m_folder) {
        if (m_isWhole) { // it could not be given its name
            (void)writeSideFile(m_folder->path() + u'/' + QLatin1String(beginMark), "Tidemark\n",
                                Durable::Later);
        }
        (void)removeStaging(m_folder->path());
    }
}

Result<ExtractedBackup> RestoreStaging::takeOut(const QString& backup) const {
    auto extracted = TIDEMARK_TRY(extractBackup(backup, m_folder->databaseFile()));
    TIDEMARK_TRY(syncFile(m_folder->databaseFile()));
    for (const char copy : {'a', 'b'}) {
        TIDEMARK_TRY(writeSideFile(m_folder->keyringFile(copy), toBytes(extracted.keyring), Durable::Now));
    }
    return extracted;
}

Result<void> RestoreStaging::mark(const AuditHead& head, const MasterKey& key) const {
    return HighWaterMark(m_folder, key.auditKey()).write(head);
}

Result<void> RestoreStaging::keep() {
    // Nothing that has its own name may be taken for what a restore has left.
    (void)QFile::remove(m_folder->path() + u'/' + QLatin1String(beginMark));
    m_isWhole = true;
    TIDEMARK_TRY(syncNamesBeside(m_folder->databaseFile()));
    TIDEMARK_TRY(renameOnto(m_folder->path(), m_place));
    m_folder.reset();
    return syncNamesBeside(m_place);
}

std::optional<AuditHead> markedHead(const QString& clinicFolder, const MasterKey& key) {
    return HighWaterMark::readIn(clinicFolder, key.auditKey());
}

} // namespace tidemark::storage
