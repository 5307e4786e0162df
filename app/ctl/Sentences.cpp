// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/Sentences.h"

#include "fields/FieldKeys.h"
#include "rules/scales/ScaleRegistry.h"
#include "text/Message.h"

namespace tidemark::ctl {
namespace {

using namespace Qt::StringLiterals;

/// Where the window's words do not fit a terminal.
QString terminalSentence(ErrorCode code) {
    switch (code) {
    case ErrorCode::KeyringMissing:
        return u"The folder has no keyring. Check --clinic, or put the two keyring files back from the newest backup."_s;
    case ErrorCode::DatabaseMissing:
        return u"There is no clinic in this folder. Check --clinic, or make one with 'create'."_s;
    case ErrorCode::AlreadyOpen:
        return u"Another program has this clinic open. Close it and try again."_s;
    case ErrorCode::FolderNotEmpty:
        return u"The folder is not empty. Name a new one."_s;
    case ErrorCode::FolderNotWritable:
        return u"The folder cannot be written. Name another one, or have the right given."_s;
    case ErrorCode::WrongPassword:
        return u"Sign-in name or passphrase is wrong. Try again; capitals and spaces count."_s;
    case ErrorCode::NotPermitted:
        return u"This person has no right to do that. Sign in as somebody whose role allows it."_s;
    case ErrorCode::DiskFull:
        return u"The disk is full. Nothing that was confirmed is lost; free some space and try again."_s;
    case ErrorCode::WriteFailed:
        return u"A file could not be written. Check the disk and the rights of the folder, then try again."_s;
    case ErrorCode::Busy:
        return u"Another program is using the clinic's file. Wait a moment and try again."_s;
    default:
        return {};
    }
}

/// What a service says where the program asked for something that cannot be: no command offers such a step.
QString faultSentence() {
    return u"The program made a mistake, so this was not done. Try again; if it comes back, report the error "
           u"that "
           "--json names."_s;
}

QString passphraseSentence(const Error& error) {
    if (error.field == fields::keys::passwordFile) {
        return error.code == ErrorCode::Empty
                   ? u"The first line of the passphrase's file is empty. Write the passphrase there."_s
               : error.code == ErrorCode::NotPermitted
                   ? u"Others may read the passphrase's file. Take it from them (chmod 600), and set a new passphrase."_s
                   : u"The passphrase's file cannot be read. Check the path after --password-file and its rights."_s;
    }
    if (error.field == fields::keys::standardInput && error.code == ErrorCode::Impossible) {
        return u"The two passphrases differ. Start again."_s;
    }
    return error.field == fields::keys::standardInput
               ? u"No passphrase came on standard input. Type it, or name its file with --password-file."_s
               : QString();
}

QString scoreSentence(const Error& error) {
    QStringList keys;
    for (const rules::Scale& each : rules::shippedScales().all()) {
        keys << each.id.text();
    }
    const QString scales = keys.join(u" or "_s);
    if (error.field == fields::keys::scale) {
        return u"There is no such questionnaire. Name %1."_s.arg(scales);
    }
    if (error.field == fields::keys::answer) {
        return u"Answer %1. Correct it, or leave it empty where it is missing."_s.arg(error.detail);
    }
    if (error.field == fields::keys::answers) {
        return u"The number of answers is not right: %1. Write them with commas between; leave a missing one "
               u"empty: "
               "1,,2."_s.arg(error.detail);
    }
    if (error.field == fields::keys::scoreTotal) {
        return u"The total is not right: %1. Correct it, or name the answers."_s.arg(error.detail);
    }
    if (error.field == fields::keys::bandSet) {
        return u"The questionnaire has no such set of bands. 'tidemarkctl scales' lists them."_s;
    }
    return error.field == fields::keys::sexForBands ? u"--sex takes female or male."_s : QString();
}

QString scheduleSentence(const Error& error) {
    if (error.field == fields::keys::protocol) {
        return u"There is no such protocol. 'tidemarkctl protocols' lists them."_s;
    }
    if (error.field == fields::keys::firstDay) {
        return error.code == ErrorCode::Impossible
                   ? u"The course would go beyond the year 9999. Give --start an earlier day."_s
                   : u"--start takes a day and a time: 2026-03-02T09:00."_s;
    }
    if (error.field == fields::keys::zone) {
        return u"--zone takes the name of a time zone: Europe/Berlin."_s;
    }
    if (error.field == fields::keys::closedDay) {
        return u"--closed takes days: 2026-04-03,2026-04-06."_s;
    }
    if (error.field == fields::keys::openDays) {
        return error.code == ErrorCode::Impossible
                   ? u"The clinic has no open day within ten years. Check --open and --closed."_s
                   : u"--open takes weekdays: mon,tue,wed,thu,fri,sat,sun."_s;
    }
    if (error.field == fields::keys::sessions) {
        return u"--sessions takes 0 to 500."_s;
    }
    return error.field == fields::keys::option ? u"The protocol has no such --option."_s : QString();
}

QString backupSentence(const Error& error) {
    if (error.code == ErrorCode::BackupEntriesMissing && !error.detail.isEmpty()) {
        return u"Entries of the audit log were made after this backup and would be missing: %1. Take a newer "
               u"backup, or restore all the same with --accept-missing."_s.arg(error.detail);
    }
    return error.code == ErrorCode::BackupTargetMissing
               ? u"The folder or the file of the backup is not there. Check the path, and whether the disk is plugged in."_s
               : QString();
}

/// Both copies of the high-water mark are gone.
bool isMarkMissing(const Error& error) {
    return error.code == ErrorCode::NotFound && error.field == fields::keys::mark;
}

/// What an error means for somebody at a terminal.
enum class Kind { Usage, Refused, FoundWrong, Files, Fault };

Kind kindOf(const Error& error) {
    if (!passphraseSentence(error).isEmpty() || !scheduleSentence(error).isEmpty()) {
        return Kind::Usage;
    }
    if (isMarkMissing(error)) {
        return Kind::Files;
    }
    switch (error.code) {
    case ErrorCode::Empty:
    case ErrorCode::NotANumber:
    case ErrorCode::Impossible:
    case ErrorCode::TooLong:
    case ErrorCode::InvalidDate:
    case ErrorCode::AmbiguousDate:
    case ErrorCode::NotOneOfTheChoices:
    case ErrorCode::Duplicate:
        return Kind::Usage;
    case ErrorCode::WrongPassword:
    case ErrorCode::TooManyTries:
    case ErrorCode::SlotLocked:
    case ErrorCode::WeakPassword:
    case ErrorCode::NotPermitted:
    case ErrorCode::RecoveryCodeWrong:
    case ErrorCode::BackupEntriesMissing:
        return Kind::Refused;
    case ErrorCode::AuditLogBroken:
    case ErrorCode::AuditLogRolledBack:
    case ErrorCode::SignaturesDiffer:
    case ErrorCode::BackupDamaged:
    case ErrorCode::BackupMixed:
    case ErrorCode::BackupDiffers:
        return Kind::FoundWrong;
    case ErrorCode::KeyringDamaged:
    case ErrorCode::KeyringMissing:
    case ErrorCode::DatabaseMissing:
    case ErrorCode::DatabaseDamaged:
    case ErrorCode::DatabaseForeign:
    case ErrorCode::SchemaNewer:
    case ErrorCode::MigrationCopyFailed:
    case ErrorCode::AlreadyOpen:
    case ErrorCode::NetworkFileSystem:
    case ErrorCode::FolderNotEmpty:
    case ErrorCode::FolderNotWritable:
    case ErrorCode::BackupForeign:
    case ErrorCode::BackupNewer:
    case ErrorCode::BackupOtherClinic:
    case ErrorCode::BackupOtherEpoch:
    case ErrorCode::BackupMissing:
    case ErrorCode::BackupTargetMissing:
    case ErrorCode::BackupTargetInside:
    case ErrorCode::BackupTargetFull:
    case ErrorCode::BackupTargetFailed:
    case ErrorCode::RestorePlaceTaken:
    case ErrorCode::CipherMissing:
    case ErrorCode::DiskFull:
    case ErrorCode::ReadFailed:
    case ErrorCode::WriteFailed:
    case ErrorCode::Busy:
        return Kind::Files;
    default:
        return Kind::Fault;
    }
}

} // namespace

QString sentenceFor(const Error& error) {
    for (const auto& wording : {passphraseSentence, scoreSentence, scheduleSentence, backupSentence}) {
        if (QString words = wording(error); !words.isEmpty()) {
            return words;
        }
    }
    if (kindOf(error) == Kind::Fault) {
        return faultSentence();
    }
    const QString words = terminalSentence(error.code);
    return words.isEmpty() ? app::messageFor(error).sentence() : words;
}

ExitCode exitCodeFor(const Error& error) {
    switch (kindOf(error)) {
    case Kind::Usage:
        return ExitCode::WrongUsage;
    case Kind::Refused:
        return ExitCode::Refused;
    case Kind::FoundWrong:
        return ExitCode::FoundWrong;
    case Kind::Files:
    case Kind::Fault:
        break;
    }
    return ExitCode::CannotOpen;
}

} // namespace tidemark::ctl
