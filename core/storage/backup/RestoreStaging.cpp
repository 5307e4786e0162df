// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/RestoreStaging.h"

#include "base/SideFile.h"
#include "base/Try.h"
#include "storage/audit/HighWaterMark.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace tidemark::storage {
namespace {

/// What a restore makes, besides the copy before a migration.
const QStringList& madeByRestore() {
    static const QStringList names{QStringLiteral("clinic.db"),
                                   QStringLiteral("clinic.db.part"),
                                   QStringLiteral("clinic.db-wal"),
                                   QStringLiteral("clinic.db-shm"),
                                   QStringLiteral("clinic.db-journal"),
                                   QStringLiteral("clinic.lock"),
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

/// Whether it is gone: a folder with anything of somebody else's is left as it is.
bool removeStaging(const QString& path) {
    QDir folder(path);
    const QStringList names =
        folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot);
    if (!std::ranges::all_of(names, isMadeByRestore)) {
        return false;
    }
    for (const QString& name : names) {
        (void)folder.remove(name);
    }
    return folder.rmdir(path);
}

} // namespace

Result<RestoreStaging> RestoreStaging::begin(const QString& place, const FileSystemProbe& probe) {
    const QString absolute = QDir::cleanPath(QDir::current().absoluteFilePath(place));
    const QString staging = absolute + QStringLiteral(".restoring");
    if (QFileInfo::exists(absolute) || QFileInfo(absolute).isSymLink()) {
        return fail(ErrorCode::RestorePlaceTaken);
    }
    if (QFileInfo::exists(staging)) {
        if (ClinicFolder::holdsClinic(staging)) {
            TIDEMARK_TRY(ClinicFolder::open(staging, probe)); // AlreadyOpen while another restore is at it
        }
        if (!removeStaging(staging)) {
            return fail(ErrorCode::RestorePlaceTaken);
        }
    }
    auto folder = TIDEMARK_TRY(ClinicFolder::createNew(staging, probe));
    return RestoreStaging(std::move(folder), absolute);
}

RestoreStaging::~RestoreStaging() {
    if (m_folder) {
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
    syncFolderOf(m_folder->databaseFile());
    auto renamed = renameOnto(m_folder->path(), m_place);
    if (renamed) {
        m_folder.reset();
    }
    return renamed;
}

std::optional<qint64> markedLength(const QString& clinicFolder, const MasterKey& key) {
    const auto head = HighWaterMark::readIn(clinicFolder, key.auditKey());
    return head ? std::optional(head->length) : std::nullopt;
}

} // namespace tidemark::storage
