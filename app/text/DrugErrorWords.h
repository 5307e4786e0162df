// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/ErrorWords.h"

#include <span>

namespace tidemark::app {

/// Returns the sentences about the drug ledger and the second person.
[[nodiscard]] std::span<const ErrorWords> drugErrorWords();

} // namespace tidemark::app
