// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Message.h"

#include <span>

namespace tidemark::app {

/// One error's sentences. %1 is the field's name, %2 what the error's detail says.
struct ErrorWords {
    ErrorCode code;
    Tone tone;
    const char* text;
    const char* nextStep;
};

/// Typed text: refused or asked beside its field.
[[nodiscard]] std::span<const ErrorWords> typedTextWords();
/// Rights, and the order of the steps of a session.
[[nodiscard]] std::span<const ErrorWords> stepWords();
/// Signing in, the keyring and the people.
[[nodiscard]] std::span<const ErrorWords> signInWords();
/// The clinic's folder, its database and its ledger.
[[nodiscard]] std::span<const ErrorWords> clinicFileWords();
/// Both copies of the ledger's mark are lost: NotFound on "mark".
[[nodiscard]] const ErrorWords& missingMarkWords();
/// The controlled-drug ledger and the second person.
[[nodiscard]] std::span<const ErrorWords> drugErrorWords();

} // namespace tidemark::app
