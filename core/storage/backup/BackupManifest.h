// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "base/Error.h"
#include "storage/audit/AuditLine.h"
#include "storage/vault/MasterKey.h"

#include <QIODevice>

#include <optional>

namespace tidemark::storage {

/// BackupPart is one of the two things that a backup carries: a copy of the keyring, and the database.
struct BackupPart {
    qint64 size = 0;
    QByteArray hash; ///< SHA-256

    friend bool operator==(const BackupPart&, const BackupPart&) = default;
};

/// BackupManifest is what a backup says of itself in clear. It has nothing of a patient and no name.
struct BackupManifest {
    QString clinicId;
    quint32 epoch = 1; ///< of the master key
    Instant madeAt;
    qint32 schema = 0;
    BackupPart keyring;
    BackupPart database;
    AuditHead audit; ///< The head of the audit log that the database ends with.

    friend bool operator==(const BackupManifest&, const BackupManifest&) = default;
};

/// BackupHead is the beginning of a backup's file as it was read: whole, but not yet known to be the
/// clinic's.
struct BackupHead {
    BackupManifest manifest;
    QByteArray sealed; ///< The bytes that the seal covers.
    QByteArray seal;
    qint64 size = 0; ///< Where the parts begin.
};

/// The newest format that this program reads and the one that it writes.
inline constexpr quint16 backupFormat = 1;

/// Returns the head of a backup's file:
///
/// 8 bytes "TDMKBAK1", the format (2 bytes), the manifest's size (4 bytes), the manifest, the seal (32 bytes,
/// keyed BLAKE2b of all before, by MasterKey::backupKey()) and a checksum (32 bytes, SHA-256 of all before),
/// which tells damage before any key is known. Integers are big-endian. After the head follow the keyring and
/// the database, each as long as the manifest says.
[[nodiscard]] QByteArray headOf(const BackupManifest& manifest, const MasterKey& key,
                                quint16 format = backupFormat);
/// Reads a head from the file's beginning. It fails with BackupForeign, BackupDamaged on "manifest",
/// BackupNewer, and BackupTargetFailed where the file cannot be read.
[[nodiscard]] Result<BackupHead> readHead(QIODevice& file);
/// Checks that the master key sealed the head. It fails with BackupOtherEpoch and BackupMixed on "manifest".
[[nodiscard]] Result<void> checkSeal(const BackupHead& head, const MasterKey& key);

} // namespace tidemark::storage
