// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::app {

/// Returns the name of a field as the screen shows it: "systolic" -> "Systolic pressure". It is "The value"
/// for none.
[[nodiscard]] QString fieldWords(const QString& key);
/// Returns "It can be 0 to 100 %." for a number field; empty for any other.
[[nodiscard]] QString possibleRange(const QString& key);
/// Returns "It can have 80 characters." for a text field; empty for any other.
[[nodiscard]] QString longestText(const QString& key);
/// Returns whether the field takes a time and no day.
[[nodiscard]] bool isTimeOfDay(const QString& key);
/// Returns what a passphrase rule asks for: "short" -> "it has fewer than 15 characters".
[[nodiscard]] QString passphraseRuleWords(const QString& key);
/// Returns "it is one digit repeated".
[[nodiscard]] QString pinRuleWords(const QString& key);

} // namespace tidemark::app
