// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/ErrorWords.h"

#include <span>

namespace tidemark::app {

/// Returns the sentences of typed text that is refused, or asked about, beside its field.
[[nodiscard]] std::span<const ErrorWords> typedTextWords();

} // namespace tidemark::app
