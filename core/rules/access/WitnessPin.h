// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"

namespace tidemark::rules {

inline constexpr int shortestPin = 4;
inline constexpr int longestPin = 8;
/// After so many wrong tries the PIN is locked until its owner signs in.
inline constexpr int pinTries = 5;

/// Checks a PIN that is to be set: 4 to 8 digits, not all the same, not a row up or down, not one pair
/// repeated. It fails on "pin" with Empty, NotANumber, or WeakPin with detail "too-short", "too-long",
/// "same-digit", "sequence" or "repetitive".
[[nodiscard]] Result<void> checkNewPin(QStringView pin);

} // namespace tidemark::rules
