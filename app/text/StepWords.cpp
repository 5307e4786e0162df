// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/StepWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

constexpr ErrorWords words[] = {
    {ErrorCode::NotSignedIn, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "Nobody is signed in."),
     QT_TRANSLATE_NOOP("Errors", "Sign in and do it again.")},
    {ErrorCode::NotPermitted, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "Your role does not allow this."),
     QT_TRANSLATE_NOOP("Errors", "Ask a colleague whose role allows it.")},
    {ErrorCode::WrongState, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "This step is not possible at this point."),
     QT_TRANSLATE_NOOP("Errors", "Go on with the step that is marked.")},
    {ErrorCode::Signed, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "The record is signed and stays as it is."),
     QT_TRANSLATE_NOOP("Errors", "Write an amendment with a reason.")},
    {ErrorCode::NoValidOrder, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "No order is in force for this patient."),
     QT_TRANSLATE_NOOP("Errors", "Ask the psychiatrist to write an order.")},
    {ErrorCode::NoWeight, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "The dose needs a weight and none is recorded."),
     QT_TRANSLATE_NOOP("Errors", "Weigh the patient and record the weight.")},
    {ErrorCode::ChecklistOpen, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "A question of the checklist has no answer: %2."),
     QT_TRANSLATE_NOOP("Errors", "Ask it and record the answer.")},
    {ErrorCode::BaselineMissing, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "The baseline vitals are missing."),
     QT_TRANSLATE_NOOP("Errors", "Measure and type them before the start.")},
    {ErrorCode::RisksNotAsked, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "Risks before treatment are not asked yet: %2."),
     QT_TRANSLATE_NOOP("Errors", "Ask them on the patient's chart, the allergies and medicines too.")},
    {ErrorCode::Contraindicated, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "A contraindication speaks against the treatment."),
     QT_TRANSLATE_NOOP("Errors", "A prescriber decides about it on the patient's chart, with a reason.")},
    {ErrorCode::ReleaseRequired, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "Only the prescriber can let this dose start."),
     QT_TRANSLATE_NOOP("Errors", "Ask for the release, or write down what the prescriber told.")},
    {ErrorCode::OnHold, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "The prescriber put this session on hold."),
     QT_TRANSLATE_NOOP("Errors", "Measure again or speak with the prescriber.")},
    {ErrorCode::OrderOnHold, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "The prescriber stopped the treatment."),
     QT_TRANSLATE_NOOP("Errors", "Speak with the prescriber; the hold is lifted on the patient's page.")},
    {ErrorCode::NotAuthorised, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "Today is outside the payer's authorisation (%2)."),
     QT_TRANSLATE_NOOP("Errors", "Ask for a new authorisation and enter it with the order.")},
    {ErrorCode::PlaceNotAnswered, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "Nobody has said today which prescriber is on site, and whether pulse "
                                 "oximeter and emergency equipment are checked."),
     QT_TRANSLATE_NOOP("Errors", "Say it on Today, or give the reason for starting without.")},
    {ErrorCode::PlaceNotChecked, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "Pulse oximeter or emergency equipment is not checked today."),
     QT_TRANSLATE_NOOP("Errors", "Check it and say so on Today, or give the reason for starting without.")},
    {ErrorCode::PrescriberOffSite, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "No prescriber is on site at this time."),
     QT_TRANSLATE_NOOP("Errors", "Put it right on Today, or give the reason for starting now.")},
    {ErrorCode::PrescriberLeaves, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "The prescriber leaves before this patient may."),
     QT_TRANSLATE_NOOP("Errors", "Put it right on Today, or give the reason for starting now.")},
    {ErrorCode::TooEarly, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "The next device is due in %2 s."),
     QT_TRANSLATE_NOOP("Errors", "Wait, or give the reason for giving it now.")},
    {ErrorCode::PatientInSession, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "Another session of this patient is running."),
     QT_TRANSLATE_NOOP("Errors", "Go on in that one, or end it first; it is on today's board.")},
    {ErrorCode::SessionTooNear, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors",
                       "This patient has a session on %2: the same day, or nearer than the protocol "
                       "allows."),
     QT_TRANSLATE_NOOP("Errors", "Choose another day, or give the reason under Plan session.")},
    {ErrorCode::DoseTooNear, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "This patient was given a dose on %2: nearer than the protocol allows."),
     QT_TRANSLATE_NOOP("Errors", "Give it another day, or give the reason for starting now.")},
    {ErrorCode::SevereUndecided, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "%1 %2 is severe, and no prescriber has said to go on."),
     QT_TRANSLATE_NOOP("Errors", "Ask the prescriber, or measure again.")},
    {ErrorCode::BaselineIncomplete, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "The baseline has no value for: %1."),
     QT_TRANSLATE_NOOP("Errors", "Measure it, or give the reason for starting without.")},
    {ErrorCode::InThePast, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "This time has gone by."),
     QT_TRANSLATE_NOOP("Errors", "Choose a time to come, or give the reason for planning it all the same.")},
    {ErrorCode::RoomTaken, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "Every place of this room is taken then (%2)."),
     QT_TRANSLATE_NOOP("Errors", "Choose another room or time, or give the reason.")},
    {ErrorCode::NotYetTime, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "The time of this session has not come yet: nobody has failed to come."),
     QT_TRANSLATE_NOOP("Errors", "Cancel or move it, where the patient has called off.")},
    {ErrorCode::RoomInUse, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "Sessions are planned in this room: %2."),
     QT_TRANSLATE_NOOP("Errors", "Move them to another room first.")},
    {ErrorCode::DrugNotSettled, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "A drug was taken out of the safe for this session, and its use says that "
                                 "some was given or is still open."),
     QT_TRANSLATE_NOOP("Errors",
                       "Return or waste what is open first; where the audit log says given and nothing "
                       "was, correct that entry.")},
    {ErrorCode::NotOwner, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "Somebody else runs this session."),
     QT_TRANSLATE_NOOP("Errors", "Read along, or take the session over first.")},
    {ErrorCode::NotFound, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "This record is no longer there."),
     QT_TRANSLATE_NOOP("Errors", "Go back and open it from the list again.")},
    {ErrorCode::UndoExpired, Tone::Info,
     QT_TRANSLATE_NOOP("Errors", "The time for taking this back has passed."),
     QT_TRANSLATE_NOOP(
         "Errors", "Correct the entry, or mark the session as entered in error; both stay in the record.")},
    {ErrorCode::SafetyAnswerOpen, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "Nobody has said yet what was done about an answer on suicidality."),
     QT_TRANSLATE_NOOP("Errors", "Write it down on the patient's page; then the patient can leave.")},
    {ErrorCode::NotReadyForDischarge, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "A point of readiness to leave is open: %2."),
     QT_TRANSLATE_NOOP("Errors", "Confirm it, or give the reason for leaving without it.")},
};

} // namespace

std::span<const ErrorWords> stepWords() {
    return words;
}

} // namespace tidemark::app
