// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/DrugErrorWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

constexpr ErrorWords words[] = {
    {ErrorCode::SyringeUnread, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "No second person has read the syringe."),
     QT_TRANSLATE_NOOP("Errors", "Let a colleague type what it says, or give the reason for going without.")},
    {ErrorCode::SyringeDiffers, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The syringe does not hold what it should."),
     QT_TRANSLATE_NOOP("Errors",
                       "Look again, both of you: the strength on the vial, the volume in the syringe.")},
    {ErrorCode::NotDiluted, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "This strength is never given into a vein undiluted."),
     QT_TRANSLATE_NOOP("Errors", "Dilute it and record with what, or give the reason for not doing so.")},
    {ErrorCode::VolumeDiffers, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "The order says a bag of %2 mL."),
     QT_TRANSLATE_NOOP("Errors", "Take that volume, or ask the prescriber for another order.")},
    {ErrorCode::PreparationOld, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "The dose was prepared more than %2 min ago."),
     QT_TRANSLATE_NOOP("Errors", "Discard it and prepare another, or give the reason for using it.")},
    {ErrorCode::PumpRateDiffers, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The pump does not show the rate of the order."),
     QT_TRANSLATE_NOOP("Errors", "Set it right and type what it shows, or give the reason for this rate.")},
    {ErrorCode::RateAboveOrder, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "This is above the order's rate of %2 mL/h."),
     QT_TRANSLATE_NOOP("Errors", "Read the pump once more and type what it shows.")},
    {ErrorCode::DoesNotAddUp, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "Given, wasted and returned do not add up to what was removed."),
     QT_TRANSLATE_NOOP("Errors", "Check the amounts, and whether every vial that was opened is entered.")},
    {ErrorCode::DrugExpired, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "This lot has expired."),
     QT_TRANSLATE_NOOP("Errors", "Choose a lot that is in date.")},
    {ErrorCode::NotEnoughStock, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "This lot does not hold the dose any more."),
     QT_TRANSLATE_NOOP("Errors", "Choose another lot, or enter a receipt.")},
    {ErrorCode::ReceivedBefore, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "This lot came in with this invoice already."),
     QT_TRANSLATE_NOOP("Errors", "Press the button again if more of it came with the same invoice.")},
    {ErrorCode::CountDiffers, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "This is not what the ledger holds."),
     QT_TRANSLATE_NOOP("Errors", "Count once more. The second count is recorded as it is.")},
    {ErrorCode::WitnessNeeded, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "A second person has to confirm this."),
     QT_TRANSLATE_NOOP("Errors", "Choose the colleague who watched.")},
    {ErrorCode::WitnessIsAuthor, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The second person has to be somebody else."),
     QT_TRANSLATE_NOOP("Errors", "Choose the colleague who watched.")},
    {ErrorCode::NoPin, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "This colleague has not set a PIN yet."),
     QT_TRANSLATE_NOOP("Errors", "Each person sets one on the page Drugs.")},
    {ErrorCode::WrongPin, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "The PIN is not right."),
     QT_TRANSLATE_NOOP("Errors", "Tries left: %2.")},
    {ErrorCode::PinLocked, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "After five wrong tries this PIN is locked."),
     QT_TRANSLATE_NOOP("Errors", "It opens again when this colleague signs in.")},
    {ErrorCode::WeakPin, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "This PIN is too easy to guess: %2."),
     QT_TRANSLATE_NOOP("Errors", "Choose 4 to 8 other digits.")},
};

} // namespace

std::span<const ErrorWords> drugErrorWords() {
    return words;
}

} // namespace tidemark::app
