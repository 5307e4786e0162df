// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/Message.h"

namespace tidemark::app {

/// Returns the message about a line of vitals that was not recorded. It quotes the part that is not
/// understood, so that a person finds it among the others.
[[nodiscard]] Message vitalsLineMessage(const Error& error, const QString& line);

/// Returns whether the error is a question that a second Enter answers.
[[nodiscard]] bool isAsked(const Error& error);

} // namespace tidemark::app
