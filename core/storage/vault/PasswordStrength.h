// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::storage {

/// So many bits a passphrase has at least. Five words of the list have 64; what people make of a name and a
/// year, a date or a walk over the keyboard has 10 to 44. Half a second a guess makes more of 45 than anybody
/// tries.
inline constexpr double fewestGuessingBits = 45;

/// Returns how many bits a guesser needs who knows words, names, dates, rows of keys and repetitions: the
/// estimate of zxcvbn (Wheeler, USENIX Security 2016).
[[nodiscard]] double guessingBits(const QString& password);

} // namespace tidemark::storage
