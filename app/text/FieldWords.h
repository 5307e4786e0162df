// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace tidemark::app {

/// The name of a field as the screen shows it: "systolic" -> "Systolic pressure". "The value" for none.
[[nodiscard]] QString fieldWords(const QString& key);
/// "It can be 0 to 100 %." for a number field; empty for any other.
[[nodiscard]] QString possibleRange(const QString& key);
/// "It can have 80 characters." for a text field; empty for any other.
[[nodiscard]] QString longestText(const QString& key);
/// A field that takes a time, no day.
[[nodiscard]] bool isTimeOfDay(const QString& key);
/// What a passphrase rule asks for: "short" -> "it has fewer than 15 characters".
[[nodiscard]] QString passphraseRuleWords(const QString& key);
/// "it is one digit repeated"
[[nodiscard]] QString pinRuleWords(const QString& key);

} // namespace tidemark::app
