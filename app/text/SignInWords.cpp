// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/SignInWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

constexpr ErrorWords words[] = {
    {ErrorCode::WrongPassword, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The sign-in name and the passphrase do not belong together."),
     QT_TRANSLATE_NOOP("Errors", "Type the passphrase again; capitals and spaces count.")},
    {ErrorCode::TooManyTries, Tone::Warn, QT_TRANSLATE_NOOP("Errors", "Too many wrong passphrases."),
     QT_TRANSLATE_NOOP("Errors", "Wait %2 seconds, then try again.")},
    {ErrorCode::SlotLocked, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "This sign-in name is closed after 100 wrong passphrases."),
     QT_TRANSLATE_NOOP("Errors",
                       "Ask an administrator to open it again, or to give you an activation code.")},
    {ErrorCode::WeakPassword, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The passphrase is too easy to guess: %2."),
     QT_TRANSLATE_NOOP("Errors", "Use five or six unrelated words.")},
    {ErrorCode::RecoveryCodeWrong, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The code is not the one of this clinic's recovery sheet."),
     QT_TRANSLATE_NOOP("Errors", "Compare it with the newest sheet, group by group.")},
    {ErrorCode::KeyringDamaged, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors",
                       "The clinic's keyring is damaged in both copies, so no passphrase can open it."),
     QT_TRANSLATE_NOOP("Errors", "Nothing was changed. Put the clinic folder back from the newest backup.")},
    {ErrorCode::KeyringMissing, Tone::Bad,
     QT_TRANSLATE_NOOP("Errors", "The clinic's keyring is missing from its folder."),
     QT_TRANSLATE_NOOP("Errors",
                       "Nothing was changed. Put the two keyring files back from the newest backup.")},
};

} // namespace

std::span<const ErrorWords> signInWords() {
    return words;
}

} // namespace tidemark::app
