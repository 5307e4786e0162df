// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/BackupFile.h"

#include "base/SideFile.h"
#include "base/Try.h"
#include "storage/audit/AuditLog.h"
#include "storage/backup/BackupFolder.h"
#include "storage/engine/Rows.h"
#include "storage/engine/sqlcipher/DatabaseCopy.h"
#include "storage/migration/Migrator.h"
#include "storage/vault/KeySlots.h"

#include <QCryptographicHash>
#include <QFileInfo>

namespace tidemark::storage {
namespace {

constexpr int mostCopies = 3;

constexpr std::string_view selectClinicId = R"sql(
SELECT id FROM clinic)sql";

constexpr std::string_view selectAuditHead = R"sql(
SELECT seq, hash FROM audit_event ORDER BY seq DESC LIMIT 1)sql";

tl::unexpected<Error> damagedPart(const char* part) {
    return fail(ErrorCode::BackupDamaged, {}, QLatin1String(part));
}

tl::unexpected<Error> mixed(const char* part) {
    return fail(ErrorCode::BackupMixed, {}, QLatin1String(part));
}

/// An error of the clinic's own disk is not one of the backup's.
Error ofOwnDisk(Error error) {
    switch (error.code) {
    case ErrorCode::BackupTargetFull:
        error.code = ErrorCode::DiskFull;
        break;
    case ErrorCode::BackupTargetMissing:
        error.code = ErrorCode::FolderNotWritable;
        break;
    case ErrorCode::BackupTargetFailed:
        error.code = ErrorCode::WriteFailed;
        break;
    default:
        break;
    }
    return error;
}

QByteArray hashOf(const QByteArray& bytes) {
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

Result<std::unique_ptr<Connection>> openCopy(const QString& database, const MasterKey& key,
                                             const std::atomic<bool>* stop) {
    return openDatabaseFile(database, key.databaseKey(),
                            {OpenPlan::File::Unchanged, newestSchema(), true, stop});
}

Result<AuditHead> auditHeadIn(Connection& connection) {
    return oneRow(connection.prepare(selectAuditHead), [](RowReader& row) {
        AuditHead head;
        row.read(head.length, head.hash);
        return head;
    });
}

Result<BackupPart> partOf(const QString& path, const std::atomic<bool>* stop) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::ReadFailed);
    }
    const qint64 size = file.size();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto read = readInPieces(file, size, stop, [&](QByteArrayView piece) -> Result<void> {
        hash.addData(piece);
        return {};
    });
    return read ? Result<BackupPart>(BackupPart{size, hash.result()}) : fail(ErrorCode::ReadFailed);
}

/// The database of a snapshot, piece by piece.
Result<void> append(PartFile& part, const QString& database, qint64 size, const std::atomic<bool>* stop) {
    QFile file(database);
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(ErrorCode::ReadFailed);
    }
    return readInPieces(file, size, stop, [&](QByteArrayView piece) { return part.write(piece); });
}

/// Copies so many bytes of the backup into a new file, and says what they are.
Result<BackupPart> takeOut(QFile& backup, qint64 size, const QString& path, const std::atomic<bool>* stop) {
    PartFile part(path);
    QCryptographicHash hash(QCryptographicHash::Sha256);
    TIDEMARK_TRY(readInPieces(backup, size, stop, [&](QByteArrayView piece) -> Result<void> {
        hash.addData(piece);
        return part.write(piece).map_error(ofOwnDisk);
    }));
    TIDEMARK_TRY(part.keep().map_error(ofOwnDisk));
    return BackupPart{size, hash.result()};
}

Result<void> checkDatabase(Connection& connection, const BackupManifest& manifest) {
    TIDEMARK_TRY(connection.verifyPages());
    TIDEMARK_TRY(connection.verifyReferences());
    const auto id = TIDEMARK_TRY(oneRow(connection.prepare(selectClinicId), onlyColumn<QString>));
    if (id != manifest.clinicId || connection.schemaVersion() != manifest.schema) {
        return mixed("database");
    }
    const auto head = TIDEMARK_TRY(AuditLog::verify(connection));
    return head == manifest.audit ? Result<void>() : mixed("audit-log");
}

/// The newer of the two copies of a keyring that the key confirms.
Result<Keyring> confirmedKeyring(const QStringList& files, const MasterKey& key) {
    std::optional<Keyring> newest;
    for (const QString& file : files) {
        auto read = fromBytes(readSideFile(file));
        if (read && isConfirmed(*read, key) && (!newest || read->version > newest->version)) {
            newest = std::move(read);
        }
    }
    return newest ? Result<Keyring>(std::move(*newest)) : fail(ErrorCode::KeyringDamaged);
}

/// Copies the database, and returns the keyring that was beside it all the while.
Result<Keyring> copyOfOneMoment(const BackupSource& source, const QString& copy,
                                const std::atomic<bool>* stop) {
    auto before = TIDEMARK_TRY(confirmedKeyring(source.keyringFiles, source.key));
    for (int tries = 0; tries < mostCopies; ++tries) {
        TIDEMARK_TRY(copyDatabaseFile(source.database, source.key.databaseKey(), source.plan(stop), copy));
        auto after = TIDEMARK_TRY(confirmedKeyring(source.keyringFiles, source.key));
        if (toBytes(after) == toBytes(before)) {
            return after;
        }
        (void)QFile::remove(copy);
        before = std::move(after);
    }
    return fail(ErrorCode::Busy);
}

} // namespace

Error faultOfBackup(const Error& error) {
    const bool isDatabase =
        error.code == ErrorCode::DatabaseDamaged || error.code == ErrorCode::DatabaseForeign;
    return isDatabase ? Error{ErrorCode::BackupDamaged, {}, QStringLiteral("database")} : error;
}

OpenPlan BackupSource::plan(const std::atomic<bool>* stop) const {
    return {onlyRead ? OpenPlan::File::OnlyRead : OpenPlan::File::IsOpen, newestSchema(), true, stop};
}

Result<BackupSource> backupSourceOf(const ClinicFolder& folder, const MasterKey& key, Instant now,
                                    bool onlyRead) {
    QStringList files{folder.keyringFile('a'), folder.keyringFile('b')};
    auto keyring = TIDEMARK_TRY(confirmedKeyring(files, key));
    return BackupSource{folder.databaseFile(),
                        std::move(keyring),
                        key.copy(),
                        folder.workFolder(),
                        now,
                        std::move(files),
                        onlyRead};
}

Result<BackupSnapshot> takeSnapshot(const BackupSource& source, const WorkFolder& work,
                                    const std::atomic<bool>* stop) {
    BackupSnapshot snapshot;
    snapshot.database = work.file("snapshot.db");
    const Keyring keyring = TIDEMARK_TRY(copyOfOneMoment(source, snapshot.database, stop));
    snapshot.keyring = toBytes(keyring);
    BackupManifest& manifest = snapshot.manifest;
    manifest.clinicId = keyring.clinicId;
    manifest.epoch = keyring.epoch;
    manifest.madeAt = source.now;
    manifest.keyring = {snapshot.keyring.size(), hashOf(snapshot.keyring)};
    const auto connection = TIDEMARK_TRY(openCopy(snapshot.database, source.key, stop));
    manifest.schema = connection->schemaVersion();
    manifest.audit = TIDEMARK_TRY(auditHeadIn(*connection));
    manifest.database = TIDEMARK_TRY(partOf(snapshot.database, stop));
    return snapshot;
}

Result<QString> writeBackup(const BackupSnapshot& snapshot, const BackupSource& source, const QString& folder,
                            const WorkFolder& work, const std::atomic<bool>* stop) {
    if (!QFileInfo(folder).isDir()) {
        return fail(ErrorCode::BackupTargetMissing);
    }
    removeBegunBackups(folder, snapshot.manifest.clinicId);
    const QString path = folder + u'/' + backupName(snapshot.manifest);
    PartFile part(path);
    TIDEMARK_TRY(part.write(headOf(snapshot.manifest, source.key)));
    TIDEMARK_TRY(part.write(snapshot.keyring));
    TIDEMARK_TRY(append(part, snapshot.database, snapshot.manifest.database.size, stop));
    TIDEMARK_TRY(part.sync());
    TIDEMARK_TRY(verifyBackup(part.path(), snapshot.manifest.clinicId, source.key, work, stop));
    TIDEMARK_TRY(part.keep());
    return path;
}

Result<BackupHead> headOfBackup(const QString& file) {
    QFile backup(file);
    if (!backup.open(QIODevice::ReadOnly)) {
        return fail(QFileInfo::exists(file) ? ErrorCode::BackupTargetFailed : ErrorCode::BackupTargetMissing);
    }
    return readHead(backup);
}

Result<ExtractedBackup> extractBackup(const QString& file, const QString& database,
                                      const std::atomic<bool>* stop) {
    QFile backup(file);
    if (!backup.open(QIODevice::ReadOnly)) {
        return fail(QFileInfo::exists(file) ? ErrorCode::BackupTargetFailed : ErrorCode::BackupTargetMissing);
    }
    const auto head = TIDEMARK_TRY(readHead(backup));
    const BackupManifest& manifest = head.manifest;
    // Compared so that no sum can go beyond what a number holds.
    const qint64 parts = backup.size() - head.size;
    if (manifest.keyring.size > parts || manifest.database.size != parts - manifest.keyring.size) {
        return damagedPart("size");
    }
    QByteArray keyringBytes;
    TIDEMARK_TRY(readInPieces(backup, manifest.keyring.size, stop, [&](QByteArrayView piece) -> Result<void> {
        keyringBytes.append(piece);
        return {};
    }));
    auto keyring = fromBytes(keyringBytes);
    if (!keyring || hashOf(keyringBytes) != manifest.keyring.hash) {
        return damagedPart("keyring");
    }
    const auto taken = TIDEMARK_TRY(takeOut(backup, manifest.database.size, database, stop));
    if (taken != manifest.database) {
        (void)QFile::remove(database);
        return damagedPart("database");
    }
    return ExtractedBackup{manifest, std::move(*keyring), database};
}

MasterKey keyOfBackup(const ExtractedBackup& extracted, const MasterKey& key) {
    return {SecretBytes::copyOf(key.key().span()), extracted.keyring.databaseSalt, extracted.keyring.epoch};
}

Result<void> checkExtracted(const ExtractedBackup& extracted, const MasterKey& key,
                            const std::atomic<bool>* stop) {
    const Keyring& keyring = extracted.keyring;
    if (keyring.clinicId != extracted.manifest.clinicId || keyring.epoch != extracted.manifest.epoch ||
        !isConfirmed(keyring, key)) {
        return mixed("keyring");
    }
    return openCopy(extracted.database, keyOfBackup(extracted, key), stop)
        .and_then([&](const std::unique_ptr<Connection>& connection) {
            return checkDatabase(*connection, extracted.manifest);
        })
        .map_error(faultOfBackup);
}

Result<ExtractedBackup> verifyBackup(const QString& file, const QString& clinicId, const MasterKey& key,
                                     const WorkFolder& work, const std::atomic<bool>* stop) {
    const auto head = TIDEMARK_TRY(headOfBackup(file));
    if (head.manifest.clinicId != clinicId) {
        return fail(ErrorCode::BackupOtherClinic);
    }
    TIDEMARK_TRY(checkSeal(head, key));
    const QString database = work.file("checked.db");
    (void)QFile::remove(database); // of the place before
    auto extracted = TIDEMARK_TRY(extractBackup(file, database, stop));
    if (extracted.manifest != head.manifest) {
        return damagedPart("manifest"); // it changed between the two readings
    }
    TIDEMARK_TRY(checkExtracted(extracted, key, stop));
    return extracted;
}

} // namespace tidemark::storage
