// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Options.h"

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

QString openingSentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::KeyringDamaged:
        return u"Both copies of the keyring are damaged. Restore the clinic's folder from a backup."_s;
    case ErrorCode::KeyringMissing:
        return u"The folder has no keyring. Check --clinic, or restore the folder from a backup."_s;
    case ErrorCode::DatabaseMissing:
        return u"There is no clinic in this folder. Check --clinic, or make one with 'create'."_s;
    case ErrorCode::DatabaseDamaged:
        return u"The database is damaged. Nothing was written. Restore it from a backup."_s;
    case ErrorCode::DatabaseForeign:
        return u"The file clinic.db is not a Tidemark clinic. It was left as it is."_s;
    case ErrorCode::SchemaNewer:
        return u"A newer Tidemark made this clinic (schema %1). It was left as it is; install the newer program."_s
            .arg(error.detail);
    case ErrorCode::AlreadyOpen:
        return u"Another program has this clinic open. Close it and try again."_s;
    case ErrorCode::NetworkFileSystem:
        return u"The folder is on a network file system (%1), where the database can be damaged. Move it to a local disk."_s
            .arg(error.detail);
    case ErrorCode::FolderNotEmpty:
        return u"The folder is not empty. Name a new one."_s;
    case ErrorCode::FolderNotWritable:
        return u"The folder cannot be written. Check its rights."_s;
    case ErrorCode::CipherMissing:
        return u"This program is not running on SQLCipher 4.6 or later (found: %1). Nothing was opened."_s
            .arg(error.detail.isEmpty() ? u"none"_s : error.detail);
    case ErrorCode::DiskFull:
        return u"The disk is full. Nothing that was confirmed is lost; free some space and try again."_s;
    default:
        return {};
    }
}

QString refusalSentence(const Error& error) {
    switch (error.code) {
    case ErrorCode::WrongPassword:
        return u"Sign-in name or passphrase is wrong."_s;
    case ErrorCode::TooManyTries:
        return u"Too many wrong tries. Wait %1 seconds."_s.arg(error.detail);
    case ErrorCode::SlotLocked:
        return u"This person is locked out. An administrator must set a new passphrase."_s;
    case ErrorCode::WeakPassword:
        return u"The passphrase is too easy to guess (%1). Take at least 15 characters, several words."_s.arg(
            error.detail);
    case ErrorCode::NotPermitted:
        return u"This person has no right to do that."_s;
    default:
        return {};
    }
}

QString scheduleSentence(const Error& error) {
    if (error.field == "protocol"_L1) {
        return u"There is no such protocol. 'tidemarkctl protocols' lists them."_s;
    }
    if (error.field == "start"_L1) {
        return u"--start takes a day and a time: 2026-03-02T09:00."_s;
    }
    if (error.field == "zone"_L1) {
        return u"--zone takes the name of a time zone: Europe/Berlin."_s;
    }
    if (error.field == "closed"_L1) {
        return u"--closed takes days: 2026-04-03,2026-04-06."_s;
    }
    if (error.field == "open"_L1) {
        return error.code == ErrorCode::Impossible
                   ? u"The clinic has no open day within ten years. Check --open and --closed."_s
                   : u"--open takes weekdays: mon,tue,wed,thu,fri,sat,sun."_s;
    }
    if (error.field == "sessions"_L1) {
        return u"--sessions takes 0 to 500."_s;
    }
    return error.field == "option"_L1 ? u"The protocol has no such --option."_s : QString();
}

} // namespace

QString sentenceFor(const Error& error) {
    if (error.code == ErrorCode::LedgerBroken) {
        return u"The ledger does not hold: the first wrong entry is number %1."_s.arg(error.detail);
    }
    if (error.code == ErrorCode::LedgerRolledBack) {
        return u"The database is older than its mark: an earlier copy was put back."_s;
    }
    if (const QString opening = openingSentence(error); !opening.isEmpty()) {
        return opening;
    }
    if (const QString refusal = refusalSentence(error); !refusal.isEmpty()) {
        return refusal;
    }
    if (const QString schedule = scheduleSentence(error); !schedule.isEmpty()) {
        return schedule;
    }
    const QString where = error.field.isEmpty() ? QString() : u" (%1)"_s.arg(error.field);
    return u"It could not be done: %1%2."_s.arg(errorName(error.code), where);
}

ExitCode exitCodeFor(const Error& error) {
    switch (error.code) {
    case ErrorCode::LedgerBroken:
    case ErrorCode::LedgerRolledBack:
        return ExitCode::FoundWrong;
    default:
        break;
    }
    if (!refusalSentence(error).isEmpty()) {
        return ExitCode::Refused;
    }
    if (!openingSentence(error).isEmpty() || error.code == ErrorCode::ReadFailed ||
        error.code == ErrorCode::WriteFailed || error.code == ErrorCode::Busy ||
        error.code == ErrorCode::Internal) {
        return ExitCode::CannotOpen;
    }
    return ExitCode::WrongUsage;
}

} // namespace tidemark::ctl
