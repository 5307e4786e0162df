// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "text/ErrorWords.h"

#include <span>

namespace tidemark::app {

/// Returns the sentences about rights and about the order of the steps of a session.
[[nodiscard]] std::span<const ErrorWords> stepWords();

} // namespace tidemark::app
