// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/ErrorWords.h"

#include <span>

namespace tidemark::app {

/// Returns the sentences about signing in, the keyring and the people.
[[nodiscard]] std::span<const ErrorWords> signInWords();

} // namespace tidemark::app
