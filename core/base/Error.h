// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace tidemark {

/// ErrorCode says what went wrong, as a code. The app turns each code into a sentence and a next step; core
/// has no words.
enum class ErrorCode {
    // Typed text. `Error::field` names the field of fields::FieldCatalogue.
    Empty,         ///< A required field has no text.
    NotANumber,    ///< Letters or a stray sign where a number belongs.
    Impossible,    ///< Outside what can exist (SpO2 101 %, diastolic above systolic).
    Implausible,   ///< Possible but unlikely; may be kept after a second Enter.
    TooLong,       ///< More characters than the field takes.
    InvalidDate,   ///< Not a date, or outside the field's range.
    AmbiguousDate, ///< A date whose day could as well be its month.
    MayBeSwapped,  ///< Pulse and SpO2 may be the wrong way round; may be kept after a second Enter.
    UnknownToken,  ///< A vitals line contains something that is not a value; detail = the token's position.
    NotOneOfTheChoices, ///< A code that is not in its table.
    Duplicate,          ///< Patient number or sign-in name already used.
    SamePerson,         ///< Somebody of this name and birth date is known; detail = that patient's id.
    ReasonRequired,     ///< The step needs a reason, none was given.
    WeightDiffers,      ///< From the one before by more than is usual; detail = that one in kg.
    UnknownZone,        ///< This machine does not know the clinic's time zone; detail = its name.

    // Rights and state.
    NotSignedIn,
    NotPermitted,    ///< authorize() said no.
    WrongState,      ///< The session is not in a state that allows the step.
    Signed,          ///< The record is signed; only an amendment may follow.
    NoValidOrder,    ///< No order that is in force for this patient.
    NoWeight,        ///< A mg/kg order needs a weight.
    ChecklistOpen,   ///< A checklist answer is missing; detail = item key.
    BaselineMissing, ///< Start needs a baseline set of vitals.
    RisksNotAsked,   ///< An order needs every risk, allergies and medicines asked; detail = how many not.
    Contraindicated, ///< A contraindication is present that no prescriber decided to treat in spite of.
    ReleaseRequired, ///< Something was found that only a prescriber lifts, and nobody has.
    OnHold,          ///< The prescriber decided to hold.
    OrderOnHold,     ///< The prescriber stopped the treatment for now.
    NotAuthorised,   ///< Outside the dates of the payer's authorisation; detail = the day, ISO 8601.
    TooEarly,        ///< The next device is not due yet; a reason lets it be given. detail = seconds to wait.
    PatientInSession, ///< Another session of this patient is running.
    SessionTooNear,  ///< Another session of this patient is on the same day or inside the protocol's smallest
                     ///< gap; a reason lets it be planned. detail = its day, ISO 8601.
    DoseTooNear,     ///< The patient was given a dose today, or fewer days ago than the protocol's smallest
                     ///< gap; a reason lets the next one start. detail = its day, ISO 8601.
    SevereUndecided, ///< A value is severe and no prescriber has said to proceed: no further device, and a
                     ///< paused pump stays so. `field` names the value.
    InThePast,       ///< The time has gone by; a reason lets it be planned.
    RoomTaken,  ///< Every place of the room is taken then; a reason lets it be planned. detail = from when,
                ///< on the clinic's wall clock, ISO 8601.
    NotYetTime, ///< The planned time has not come: nobody can have failed to come.
    RoomInUse,  ///< Sessions are planned in this room; detail = how many.
    DrugNotSettled, ///< What was taken out of the safe for the session is not returned or wasted, or the drug
                    ///< ledger says that some of it was given.
    NotOwner,       ///< Another person runs the session: take over first.
    NotFound,
    UndoExpired,          ///< Ten seconds have passed.
    NotReadyForDischarge, ///< An unmet point has neither data nor a reason; detail = the point's key.
    SafetyAnswerOpen,     ///< Nobody has said what was done about an answer on suicidality of this visit.

    // The preparation of a dose. Start goes on in spite of each with a reason that is typed.
    SyringeUnread,  ///< No second person has read the syringe since it was drawn up.
    SyringeDiffers, ///< What was read off the syringe is not what should be in it.
    NotDiluted,     ///< A strength that is never given undiluted by vein, and no dilution is recorded.
    VolumeDiffers,  ///< The final volume is not the order's, which the rate follows from; no reason lifts it.
                    ///< detail = the order's, in mL.
    PreparationOld, ///< The dose was prepared too long ago; detail = the minutes it is kept.
    PumpRateDiffers,    ///< The rate read off the pump is not the order's.
    RateAboveOrder,     ///< A new rate that is above the order's; it is read off the pump once more and typed
                        ///< again. detail = the order's, in mL/h.
    BaselineIncomplete, ///< A value of the baseline was never taken. `field` names it.

    // The clinic as a place. Start goes on in spite of each with a reason of its own.
    PlaceNotAnswered,  ///< Nobody has said today who prescribes on site and what was checked.
    PlaceNotChecked,   ///< Pulse oximeter or emergency equipment is not checked today.
    PrescriberOffSite, ///< The prescriber is not on site at the start.
    PrescriberLeaves,  ///< The prescriber leaves before the patient may (esketamine).

    // The controlled-drug ledger and the second person's PIN.
    DoesNotAddUp,    ///< Removed is not given + wasted + returned.
    DrugExpired,     ///< The lot's last day has passed.
    NotEnoughStock,  ///< The units in stock do not contain the dose.
    ReceivedBefore,  ///< This lot came in with this invoice already; may be received all the same after a
                     ///< second press.
    CountDiffers,    ///< The first of two counts is not what the ledger holds; nothing was recorded.
    WitnessNeeded,   ///< A second person has to confirm.
    WitnessIsAuthor, ///< The second person is the one at the desk.
    NoPin,           ///< The second person has not set a PIN.
    WrongPin,        ///< detail = tries left.
    PinLocked,       ///< Five wrong tries; until that person signs in again.
    WeakPin,         ///< Below the rules; detail = the rule's key.

    // Opening the clinic.
    WrongPassword,
    TooManyTries, ///< detail = seconds to wait.
    SlotLocked,   ///< 100 failures: an administrator must act.
    WeakPassword, ///< Below the rules; detail = the rule's key.
    RecoveryCodeWrong,
    KeyringDamaged, ///< Both copies unreadable.
    KeyringMissing,
    DatabaseMissing,
    DatabaseDamaged,
    DatabaseForeign,     ///< A file, but not a Tidemark clinic.
    SchemaNewer,         ///< Made by a newer version; left untouched. detail = its schema number.
    MigrationCopyFailed, ///< No copy of an older database could be made, so it was not migrated. detail =
                         ///< why.
    AuditLogBroken,      ///< The hash chain is broken; detail = first bad sequence number.
    AuditLogRolledBack,  ///< The chain is shorter than its high-water mark.
    SignaturesDiffer, ///< Signatures, signed records or public keys are not what the audit log says; detail =
                      ///< how many faults.
    AlreadyOpen,      ///< Another process has this clinic.
    NetworkFileSystem, ///< The folder is on a network file system; detail = its kind.
    FolderNotEmpty,    ///< Create-clinic into a folder that is not empty.
    FolderNotWritable,

    // Backups and restore.
    BackupForeign,        ///< The file is no backup of Tidemark.
    BackupNewer,          ///< Made by a newer version; detail = the number of its format.
    BackupDamaged,        ///< Cut or changed since it was made; detail = the part's key.
    BackupMixed,          ///< Whole, but its parts do not belong together; detail = the part's key.
    BackupOtherClinic,    ///< A backup of another clinic.
    BackupOtherEpoch,     ///< Made under another key of the clinic; detail = the number of that key.
    BackupMissing,        ///< The folder has no backup of this clinic.
    BackupTargetMissing,  ///< The folder for backups is not there.
    BackupTargetInside,   ///< The folder for backups is inside the clinic's own.
    BackupTargetFull,     ///< There is no room for the backup in its folder.
    BackupTargetFailed,   ///< The backup could not be written to its folder, or not read back from it.
    BackupDiffers,        ///< Sessions of the backup are not as the clinic has them; detail = how many.
    BackupEntriesMissing, ///< Entries were made after the backup; detail = how many.
    RestorePlaceTaken,    ///< Something is in the place of the new folder.

    CipherMissing, ///< Not really on SQLCipher, or older than 4.6; detail = version found.
    DiskFull,
    ReadFailed,
    WriteFailed,
    Busy,
    Internal, ///< A fault of the program. The log has a number, never a value.
};

/// An Error is what went wrong, as a value. It carries no patient data: `field` is a catalogue key, `detail`
/// a number, a key or a version.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString field;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

/// A Result is a value, or an Error.
template <class T>
using Result = tl::expected<T, Error>;

/// Returns an error as any Result: it is for `return fail(ErrorCode::Empty, "systolic");`.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString field = {}, QString detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(field), std::move(detail)});
}

/// Returns the code's own name ("WrongPassword"), for logs and for `--json`; it is stable.
[[nodiscard]] QString errorName(ErrorCode code);

} // namespace tidemark
