// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

namespace tidemark::app {

/// Returns "Told Dr Pia Sand", "Weight amended: 70 kg, now 72.5 kg", else the text as typed.
[[nodiscard]] QString noteWords(const Note& note);

} // namespace tidemark::app
