// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/TypedTextWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

constexpr ErrorWords words[] = {
    {ErrorCode::Empty, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "%1 is empty."),
     QT_TRANSLATE_NOOP("Errors", "Type it to go on.")},
    {ErrorCode::NotANumber, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "%1 is not a number."),
     QT_TRANSLATE_NOOP("Errors", "Type digits, with a point for decimals.")},
    {ErrorCode::Impossible, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "%1 cannot have this value."),
     QT_TRANSLATE_NOOP("Errors", "Check what was typed.")},
    {ErrorCode::Implausible, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "%1 is unusual."),
     QT_TRANSLATE_NOOP("Errors", "Press Enter again to keep it, or correct it.")},
    {ErrorCode::WeightDiffers, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "It was %2 kg before: more than a tenth of a difference."),
     QT_TRANSLATE_NOOP("Errors", "Press Enter again to keep it, or correct it.")},
    {ErrorCode::TooLong, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "%1 is too long."),
     QT_TRANSLATE_NOOP("Errors", "Shorten it.")},
    {ErrorCode::InvalidDate, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "%1 is not a possible date here."),
     QT_TRANSLATE_NOOP("Errors", "Type it as year-month-day, such as 1984-03-02.")},
    {ErrorCode::AmbiguousDate, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "%1 has a day that could be its month."),
     QT_TRANSLATE_NOOP("Errors", "Type it as year-month-day, such as 1984-03-02, or the month in letters.")},
    {ErrorCode::MayBeSwapped, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "Pulse and SpO2 may be the wrong way round."),
     QT_TRANSLATE_NOOP("Errors", "Press Enter again to keep them, or correct the line.")},
    {ErrorCode::UnknownToken, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "Part %2 of the line is not a value."),
     QT_TRANSLATE_NOOP("Errors", "Type it like 142/88 76 98 14 s1 d2.")},
    {ErrorCode::NotOneOfTheChoices, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "%1 is not one of the choices."),
     QT_TRANSLATE_NOOP("Errors", "Choose one of those that are offered.")},
    {ErrorCode::Duplicate, Tone::Bad, QT_TRANSLATE_NOOP("Errors", "%1 is already in use."),
     QT_TRANSLATE_NOOP("Errors", "Choose another one.")},
    {ErrorCode::SamePerson, Tone::Warn,
     QT_TRANSLATE_NOOP("Errors", "Somebody of this name and birth date is on the list already."),
     QT_TRANSLATE_NOOP("Errors", "Open that record, or say that it is another person.")},
    {ErrorCode::ReasonRequired, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "This step needs a reason."),
     QT_TRANSLATE_NOOP("Errors", "Type the reason in a few words.")},
};

} // namespace

std::span<const ErrorWords> typedTextWords() {
    return words;
}

} // namespace tidemark::app
