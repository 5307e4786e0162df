// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "text/Tone.h"

namespace tidemark::app {

/// Message is what happened and what to do next, for a person.
struct Message {
    QString text;
    QString nextStep;
    Tone tone = Tone::Bad;

    /// Returns both sentences in one line, for beside a field and for the terminal.
    [[nodiscard]] QString sentence() const {
        return nextStep.isEmpty() ? text : text + QLatin1Char(' ') + nextStep;
    }
};

/// Puts an error into words, in one place for all of them. Every code has its own sentences.
[[nodiscard]] Message messageFor(const Error& error);

} // namespace tidemark::app
