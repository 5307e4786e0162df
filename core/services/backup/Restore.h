// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clinic/ClinicAccess.h"

#include <memory>
#include <optional>

namespace tidemark::storage {

class RestoreStaging;

} // namespace tidemark::storage

namespace tidemark::services {

/// RestoreForm says what is restored, where to, and by whom.
struct RestoreForm {
    QString file;
    QString newFolder; ///< Nothing may be there.
    QString signInName;
    QString password;            ///< As it was when the backup was made.
    bool byRecoveryCode = false; ///< `password` is the code of the recovery sheet of that time instead.
    QString oldFolder;          ///< The clinic's folder of before, where there still is one; it is only read.
    bool acceptMissing = false; ///< Restore although entries were made after the backup.
};

/// BackupFacts is what a backup says of itself, for whoever chooses one.
struct BackupFacts {
    Instant madeAt;
    qint64 auditLength = 0;
    QString auditHead; ///< hex
    quint32 epoch = 1;
    int schema = 0;
};

/// A RestoredClinic is what a restore has made.
struct RestoredClinic {
    BackupFacts backup;
    QString folder;
    /// Entries of the old folder after the backup; nothing where that is not known.
    std::optional<qint64> missing;
};

/// A PreparedRestore is a clinic that was put together out of a backup and verified, beside the folder that
/// it goes to. Until keep() nothing has that folder's name, and without it nothing stays. It may be made,
/// kept and thrown away on different threads, one after the other.
class PreparedRestore {
public:
    PreparedRestore(storage::RestoreStaging staging, RestoredClinic clinic);
    PreparedRestore(PreparedRestore&& other) noexcept;
    ~PreparedRestore();

    /// Returns what is known of the backup that it was made of.
    [[nodiscard]] const BackupFacts& backup() const { return m_clinic.backup; }
    /// Returns the entries of the old folder that it does not have; nothing where that is not known.
    [[nodiscard]] std::optional<qint64> missing() const { return m_clinic.missing; }
    /// Gives the folder its name. It fails with RestorePlaceTaken, DiskFull and WriteFailed.
    [[nodiscard]] Result<RestoredClinic> keep();

private:
    std::unique_ptr<storage::RestoreStaging> m_staging;
    RestoredClinic m_clinic;
};

/// Reads what a backup says of itself. Its seal is not checked, which takes the clinic's key. It fails with
/// BackupForeign, BackupDamaged, BackupNewer, BackupTargetMissing and BackupTargetFailed.
[[nodiscard]] Result<BackupFacts> readBackupFacts(const QString& file);

/// Does everything of a restore but the last step, and asks nothing: what will be missing is known then, and
/// somebody decides. `acceptMissing` is not looked at. Its errors are those of restoreClinic() but
/// BackupEntriesMissing.
[[nodiscard]] Result<PreparedRestore> prepareRestore(const RestoreForm& form, const Clock& clock,
                                                     const Opening& opening = {});

/// Restores a backup into a new folder, which has its name only once all of it is verified, and writes an
/// entry that names the head of the backup and, where it is known, that of the old folder. The person is an
/// administrator of the clinic as the backup has it. No folder that exists is touched.
///
/// Errors where `acceptMissing` is not set: BackupEntriesMissing, with how many entries were made after the
/// backup as its detail; without a detail where nobody can say, because no old folder was named or its mark
/// cannot be read. Others: RestorePlaceTaken; those of readBackupFacts() and of a backup that is not whole
/// (BackupDamaged, BackupMixed, BackupOtherEpoch, SchemaNewer, AuditLogBroken); WrongPassword,
/// RecoveryCodeWrong, NotPermitted; DiskFull, WriteFailed and those of storage::ClinicFolder.
[[nodiscard]] Result<RestoredClinic> restoreClinic(const RestoreForm& form, const Clock& clock,
                                                   const Opening& opening = {});

} // namespace tidemark::services
