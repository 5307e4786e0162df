// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::app {

/// A random passphrase of five words that can be spoken, from the system's random source: 83 bits.
[[nodiscard]] QString makePassphrase();

} // namespace tidemark::app
