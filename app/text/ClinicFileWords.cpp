// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ClinicFileWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

constexpr ErrorWords words[] = {
    {ErrorCode::DatabaseMissing, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "There is no clinic's database in this folder."),
     QT_TRANSLATE_NOOP(
         "Errors", "Put the folder back from the newest backup, or start Tidemark with the right folder.")},
    {ErrorCode::UnknownZone, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "This computer does not know the clinic's time zone, %2."),
     QT_TRANSLATE_NOOP(
         "Errors", "Nothing was changed. Install the time zone data (package tzdata), then start again.")},
    {ErrorCode::DatabaseDamaged, Tone::Bad,
     QT_TRANSLATE_NOOP(
         "Errors",
         "The clinic's database cannot be read: it is damaged, or another clinic's file is in its place."),
     QT_TRANSLATE_NOOP("Errors", "Nothing was changed. Copy the folder as it is, then put the clinic's own "
                                 "file in its place, or have the newest backup restored.")},
    {ErrorCode::DatabaseForeign, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors",
                       "The file in this folder is not a Tidemark clinic, or belongs to another one."),
     QT_TRANSLATE_NOOP("Errors",
                       "It was left as it is. Choose the right folder, or put the clinic's own file back.")},
    {ErrorCode::SchemaNewer, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "The clinic was last used with a newer Tidemark (schema %2)."),
     QT_TRANSLATE_NOOP("Errors", "It was left as it is. Install the newer version on this machine.")},
    {ErrorCode::MigrationCopyFailed, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors",
                       "This clinic was last used with an older Tidemark. Its file has to be brought up "
                       "to this version, and the copy that is kept of it first could not be made."),
     QT_TRANSLATE_NOOP("Errors",
                       "Nothing was changed. Free as much space on the disk as the clinic's file takes, "
                       "check the rights of its folder, then start again.")},
    {ErrorCode::AuditLogBroken, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors",
                       "The audit log is not intact at entry %2: somebody or something changed the file."),
     QT_TRANSLATE_NOOP(
         "Errors", "Keep a copy of the folder, tell the administrator, and compare with the newest backup.")},
    {ErrorCode::AuditLogRolledBack, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors",
                       "The clinic's file is older than its last mark: entries at its end are gone."),
     QT_TRANSLATE_NOOP(
         "Errors",
         "Keep a copy of the folder and tell the administrator. Put the newer file back, or the whole "
         "folder from one backup.")},
    {ErrorCode::SignaturesDiffer, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "Signatures, signed records or people's keys are not as the audit log says: "
                                 "somebody or something changed the file. Faults found: %2."),
     QT_TRANSLATE_NOOP(
         "Errors", "Keep a copy of the folder, tell the administrator, and compare with the newest backup.")},
    {ErrorCode::AlreadyOpen, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "This clinic is already open in another window."),
     QT_TRANSLATE_NOOP("Errors", "Go to that window, or close it and try again.")},
    {ErrorCode::NetworkFileSystem, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The folder is on a network drive (%2), where records can be lost."),
     QT_TRANSLATE_NOOP("Errors", "Choose a folder on a disk of this machine.")},
    {ErrorCode::FolderNotEmpty, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "The folder already holds something."),
     QT_TRANSLATE_NOOP("Errors", "Choose an empty folder or a new name.")},
    {ErrorCode::FolderNotWritable, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "This user may not write in the folder."),
     QT_TRANSLATE_NOOP("Errors", "Choose another folder, or have the right given.")},
    {ErrorCode::CipherMissing, Tone::Bad,
     QT_TRANSLATE_NOOP(
         "Errors", "The encrypted database engine is missing or too old (found: %2), so nothing was opened."),
     QT_TRANSLATE_NOOP("Errors", "Install SQLCipher 4.6 or newer and start again.")},
    {ErrorCode::DiskFull, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The disk is full, so this was not recorded."),
     QT_TRANSLATE_NOOP("Errors", "Free some space and do it again; what was recorded before is safe.")},
    {ErrorCode::ReadFailed, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "A file could not be read."),
     QT_TRANSLATE_NOOP("Errors", "Check the disk and the rights of the folder, then try again.")},
    {ErrorCode::WriteFailed, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "A file could not be written, so this was not recorded."),
     QT_TRANSLATE_NOOP("Errors", "Check the disk and the rights of the folder, then do it again.")},
    {ErrorCode::Busy, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "The clinic's file is in use by another program, so this was not recorded."),
     QT_TRANSLATE_NOOP("Errors", "Wait a moment and do it again.")},
    {ErrorCode::Internal, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The program made a mistake, so this was not recorded."),
     QT_TRANSLATE_NOOP("Errors", "Do it again. If it comes back, restart Tidemark and report it.")},
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClinicFile)
};

QString recordPartWords(RecordPart part) {
    switch (part) {
    case RecordPart::Patients:
        return Words::tr("patients");
    case RecordPart::Charts:
        return Words::tr("weights, allergies, medicines and risks");
    case RecordPart::Orders:
        return Words::tr("orders");
    case RecordPart::Courses:
        return Words::tr("courses");
    case RecordPart::Sessions:
        return Words::tr("sessions");
    case RecordPart::Readings:
        return Words::tr("vitals");
    case RecordPart::Effects:
        return Words::tr("side effects");
    case RecordPart::Doses:
        return Words::tr("doses given");
    case RecordPart::Questions:
        return Words::tr("checklists and releases");
    case RecordPart::Notes:
        return Words::tr("notes");
    case RecordPart::Signatures:
        return Words::tr("signed records");
    case RecordPart::Scales:
        return Words::tr("questionnaires");
    case RecordPart::MonitoringForms:
        return Words::tr("monitoring forms");
    case RecordPart::Drugs:
        return Words::tr("the drug ledger");
    case RecordPart::People:
        return Words::tr("the clinic's people");
    case RecordPart::Protocols:
        return Words::tr("protocols");
    case RecordPart::Clinic:
        return Words::tr("the clinic's days, rooms and rules");
    case RecordPart::Backups:
        return Words::tr("the list of backups");
    case RecordPart::AuditLog:
        return Words::tr("the audit log");
    }
    return {};
}

constexpr ErrorWords missingMark{
    ErrorCode::NotFound, Tone::Bad,
    QT_TRANSLATE_NOOP("Errors", "The clinic's marks (mark.a and mark.b) are missing or damaged."),
    QT_TRANSLATE_NOOP("Errors",
                      "Put both files back. If they are lost, an administrator makes new ones in the "
                      "window: Passphrase lost? and the recovery sheet.")};

/// Of an entry that the clinic's file does not take (domain/ClinicFileState.h).
constexpr ErrorWords refusedEntries[] = {
    {ErrorCode::DatabaseMissing, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The clinic's folder was moved or deleted, so this was not recorded."),
     QT_TRANSLATE_NOOP("Errors", "Put the folder back in its place, then do it again.")},
    {ErrorCode::DatabaseForeign, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors",
                       "Another file is in the place of the clinic's database, so this was not recorded."),
     QT_TRANSLATE_NOOP("Errors", "Put the clinic's own folder back in its place, then do it again.")},
    {ErrorCode::FolderNotWritable, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The clinic's folder can only be read, so this was not recorded."),
     QT_TRANSLATE_NOOP("Errors", "Have the folder made writable, then do it again.")},
    {ErrorCode::DiskFull, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The disk is full, so this was not recorded."),
     QT_TRANSLATE_NOOP("Errors", "Free some space and do it again; what was recorded before is safe.")},
};

} // namespace

std::span<const ErrorWords> refusedEntryWords() {
    return refusedEntries;
}

Message clinicFileMessage(ClinicFileState state, const QString& folder) {
    switch (state) {
    case ClinicFileState::TakesEntries:
        break;
    case ClinicFileState::Gone:
        return {
            Words::tr("The clinic's folder is not in its place any more: it was moved or deleted. Nothing is "
                      "recorded until it is back."),
            Words::tr("Write on paper. Put the folder back to %1; leave Tidemark open meanwhile.")
                .arg(folder),
            Tone::Bad};
    case ClinicFileState::Replaced:
        return {Words::tr("Another file is in the place of the clinic's database. Nothing is recorded."),
                Words::tr(
                    "Write on paper. Put the clinic's own folder back to %1; leave Tidemark open meanwhile.")
                    .arg(folder),
                Tone::Bad};
    case ClinicFileState::OnlyRead:
        return {
            Words::tr(
                "The clinic's folder can only be read. Everything can be looked at, nothing is recorded."),
            Words::tr("Write on paper, and have %1 made writable.").arg(folder), Tone::Bad};
    case ClinicFileState::DiskFull:
        return {
            Words::tr("The disk is full. Everything can be looked at; an entry that is not stored says so."),
            Words::tr("Free some space on the disk of %1. Nothing that was recorded is lost.").arg(folder),
            Tone::Bad};
    }
    return {};
}

Message damageMessage(const std::set<RecordPart>& parts) {
    if (parts.empty()) {
        return {
            Words::tr("Something in the record could not be read. What is empty on the screen may not be."),
            Words::tr("Rely on paper until it is known what is damaged; Tidemark is looking for it."),
            Tone::Bad};
    }
    QStringList names;
    for (const RecordPart part : parts) {
        names << recordPartWords(part);
    }
    return {
        Words::tr("The clinic's file is damaged. It cannot be read whole: %1.")
            .arg(names.join(Words::tr(", "))),
        Words::tr(
            "Rely on paper for that; everything else can be read. Leave the folder as it is, and have the "
            "administrator restore the newest backup into a new folder: tidemarkctl --clinic NEWFOLDER "
            "--user NAME restore --from FILE."),
        Tone::Bad};
}

const ErrorWords& missingMarkWords() {
    return missingMark;
}

std::span<const ErrorWords> clinicFileWords() {
    return words;
}

} // namespace tidemark::app
