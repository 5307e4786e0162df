// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"

namespace tidemark {

QString errorName(ErrorCode code) {
    switch (code) {
    case ErrorCode::Empty:
        return QStringLiteral("Empty");
    case ErrorCode::NotANumber:
        return QStringLiteral("NotANumber");
    case ErrorCode::Impossible:
        return QStringLiteral("Impossible");
    case ErrorCode::Implausible:
        return QStringLiteral("Implausible");
    case ErrorCode::TooLong:
        return QStringLiteral("TooLong");
    case ErrorCode::InvalidDate:
        return QStringLiteral("InvalidDate");
    case ErrorCode::UnknownToken:
        return QStringLiteral("UnknownToken");
    case ErrorCode::NotOneOfTheChoices:
        return QStringLiteral("NotOneOfTheChoices");
    case ErrorCode::Duplicate:
        return QStringLiteral("Duplicate");
    case ErrorCode::ReasonRequired:
        return QStringLiteral("ReasonRequired");
    case ErrorCode::NotSignedIn:
        return QStringLiteral("NotSignedIn");
    case ErrorCode::NotPermitted:
        return QStringLiteral("NotPermitted");
    case ErrorCode::WrongState:
        return QStringLiteral("WrongState");
    case ErrorCode::Signed:
        return QStringLiteral("Signed");
    case ErrorCode::NoValidOrder:
        return QStringLiteral("NoValidOrder");
    case ErrorCode::NoWeight:
        return QStringLiteral("NoWeight");
    case ErrorCode::ChecklistOpen:
        return QStringLiteral("ChecklistOpen");
    case ErrorCode::BaselineMissing:
        return QStringLiteral("BaselineMissing");
    case ErrorCode::ReleaseRequired:
        return QStringLiteral("ReleaseRequired");
    case ErrorCode::OnHold:
        return QStringLiteral("OnHold");
    case ErrorCode::NotFound:
        return QStringLiteral("NotFound");
    case ErrorCode::UndoExpired:
        return QStringLiteral("UndoExpired");
    case ErrorCode::NotReadyToLeave:
        return QStringLiteral("NotReadyToLeave");
    case ErrorCode::WrongPassword:
        return QStringLiteral("WrongPassword");
    case ErrorCode::TooManyTries:
        return QStringLiteral("TooManyTries");
    case ErrorCode::SlotLocked:
        return QStringLiteral("SlotLocked");
    case ErrorCode::WeakPassword:
        return QStringLiteral("WeakPassword");
    case ErrorCode::RecoveryCodeWrong:
        return QStringLiteral("RecoveryCodeWrong");
    case ErrorCode::KeyringDamaged:
        return QStringLiteral("KeyringDamaged");
    case ErrorCode::KeyringMissing:
        return QStringLiteral("KeyringMissing");
    case ErrorCode::DatabaseMissing:
        return QStringLiteral("DatabaseMissing");
    case ErrorCode::DatabaseDamaged:
        return QStringLiteral("DatabaseDamaged");
    case ErrorCode::DatabaseForeign:
        return QStringLiteral("DatabaseForeign");
    case ErrorCode::SchemaNewer:
        return QStringLiteral("SchemaNewer");
    case ErrorCode::LedgerBroken:
        return QStringLiteral("LedgerBroken");
    case ErrorCode::LedgerRolledBack:
        return QStringLiteral("LedgerRolledBack");
    case ErrorCode::AlreadyOpen:
        return QStringLiteral("AlreadyOpen");
    case ErrorCode::NetworkFileSystem:
        return QStringLiteral("NetworkFileSystem");
    case ErrorCode::FolderNotEmpty:
        return QStringLiteral("FolderNotEmpty");
    case ErrorCode::FolderNotWritable:
        return QStringLiteral("FolderNotWritable");
    case ErrorCode::CipherMissing:
        return QStringLiteral("CipherMissing");
    case ErrorCode::DiskFull:
        return QStringLiteral("DiskFull");
    case ErrorCode::ReadFailed:
        return QStringLiteral("ReadFailed");
    case ErrorCode::WriteFailed:
        return QStringLiteral("WriteFailed");
    case ErrorCode::Busy:
        return QStringLiteral("Busy");
    case ErrorCode::Internal:
        return QStringLiteral("Internal");
    }
    return QStringLiteral("Internal");
}

} // namespace tidemark
