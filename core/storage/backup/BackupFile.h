// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/backup/BackupManifest.h"
#include "storage/backup/BackupMedium.h"
#include "storage/ClinicFolder.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/vault/Keyring.h"

namespace tidemark::storage {

/// BackupSource is what a backup is made from. It touches nothing of the open clinic and may be used on any
/// thread, once at a time.
struct BackupSource {
    QString database;
    Keyring keyring; ///< The master key confirms it.
    MasterKey key;
    QString workFolder; ///< What the names of its work folders begin with.
    Instant now;
    QStringList keyringFiles; ///< Read again after the copy; the two copies are one keyring.
    bool onlyRead = false;    ///< Whether the clinic is only read while it is open.

    /// Returns how its database is opened beside the open clinic.
    [[nodiscard]] OpenPlan plan(const std::atomic<bool>* stop) const;
};

/// Returns it for a clinic that is open, `onlyRead` where it is only read. It fails with KeyringDamaged where
/// the key confirms no copy.
[[nodiscard]] Result<BackupSource> backupSourceOf(const ClinicFolder& folder, const MasterKey& key,
                                                  Instant now, bool onlyRead);

/// BackupSnapshot is the clinic at one moment, in a work folder, ready to be written to any number of places.
struct BackupSnapshot {
    BackupManifest manifest;
    QByteArray keyring;
    QString database;
};

/// Takes it while the clinic is open and written to. Where somebody's key changed meanwhile it is taken anew,
/// so that keyring and database are of one moment. It fails with the errors of copyDatabaseFile(), and with
/// Busy where the keyring changed each time.
[[nodiscard]] Result<BackupSnapshot> takeSnapshot(const BackupSource& source, const WorkFolder& work,
                                                  const std::atomic<bool>* stop = nullptr);

/// Writes a backup into a folder and reads it back: the file has its name only once verifyBackup() has
/// accepted it. Returns its path.
///
/// Errors: those of mediumError() and verifyBackup(), and of the snapshot's own file. After an error nothing
/// is left of it, but where its name could not be brought onto the disk: then the file stays, and may be gone
/// after a power cut.
[[nodiscard]] Result<QString> writeBackup(const BackupSnapshot& snapshot, const BackupSource& source,
                                          const QString& folder, const WorkFolder& work,
                                          const std::atomic<bool>* stop = nullptr);

/// ExtractedBackup is what was taken out of a backup.
struct ExtractedBackup {
    BackupManifest manifest;
    Keyring keyring;
    QString database;
};

/// Reads a backup's head. It fails as readHead() does, and with BackupTargetMissing.
[[nodiscard]] Result<BackupHead> headOfBackup(const QString& file);
/// Returns a fault of a database that came out of a backup as one of the backup.
[[nodiscard]] Error faultOfBackup(const Error& error);
/// Takes a backup apart: the database into the file `database`, which is new. The sizes and the hashes are
/// those of the manifest then; who made it is not known yet.
///
/// Errors: those of readHead(), BackupDamaged on "size", "keyring" or "database"; DiskFull, WriteFailed and
/// FolderNotWritable where the database cannot be written.
[[nodiscard]] Result<ExtractedBackup> extractBackup(const QString& file, const QString& database,
                                                    const std::atomic<bool>* stop = nullptr);

/// Checks a backup of this clinic as far as a backup can be checked: that the clinic's key sealed it, that
/// its own keyring opens its database, every page and its check value, the structure, the references, and the
/// chain of the audit log up to the entry that the manifest names. Nothing of the backup is changed. Returns
/// what it took out of it, in `work`.
///
/// Errors: those of extractBackup() and checkSeal(), BackupOtherClinic, BackupMixed, BackupDamaged,
/// SchemaNewer, AuditLogBroken.
[[nodiscard]] Result<ExtractedBackup> verifyBackup(const QString& file, const QString& clinicId,
                                                   const MasterKey& key, const WorkFolder& work,
                                                   const std::atomic<bool>* stop = nullptr);
/// Checks what was taken out of a backup whose seal was right. Errors: those of verifyBackup().
[[nodiscard]] Result<void> checkExtracted(const ExtractedBackup& extracted, const MasterKey& key,
                                          const std::atomic<bool>* stop = nullptr);
/// Returns the key that the backup's own keyring opens its database with.
[[nodiscard]] MasterKey keyOfBackup(const ExtractedBackup& extracted, const MasterKey& key);

} // namespace tidemark::storage
