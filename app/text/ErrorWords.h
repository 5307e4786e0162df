// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Message.h"

namespace tidemark::app {

/// ErrorWords are one error's sentences. %1 is the field's name, %2 what the error's detail says.
struct ErrorWords {
    ErrorCode code;
    Tone tone;
    const char* text;
    const char* nextStep;
};

} // namespace tidemark::app
