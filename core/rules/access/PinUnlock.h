// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <algorithm>

namespace tidemark::rules {

/// This is how long after the passphrase was typed its owner may unlock the program with the PIN: a working
/// day, lunch and a late patient included. It is the product's default.
inline constexpr Duration pinUnlockSpan = std::chrono::hours(12);

/// Returns what is left of it; zero where the passphrase is due. Both times are since the boot, so that
/// setting the computer's clock gives no time.
[[nodiscard]] inline Duration pinTimeLeft(Duration passphraseAt, Duration now) {
    return std::max(Duration{0}, passphraseAt + pinUnlockSpan - now);
}

} // namespace tidemark::rules
