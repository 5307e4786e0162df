// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backup/BackupFault.h"

namespace tidemark::services {

bool isOfBackup(const Error& error) {
    switch (error.code) {
    case ErrorCode::BackupForeign:
    case ErrorCode::BackupNewer:
    case ErrorCode::BackupDamaged:
    case ErrorCode::BackupMixed:
    case ErrorCode::BackupOtherClinic:
    case ErrorCode::BackupOtherEpoch:
    case ErrorCode::BackupTargetMissing:
    case ErrorCode::BackupTargetFailed:
    case ErrorCode::BackupDiffers:
    case ErrorCode::SchemaNewer:
    case ErrorCode::AuditLogBroken:
        return true;
    default:
        return false;
    }
}

} // namespace tidemark::services
