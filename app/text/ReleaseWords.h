// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <span>

namespace tidemark::app {

/// Returns why only a prescriber lets the dose start, in a few words; keys of rules::releaseReasons().
[[nodiscard]] QString releaseReasonWords(const QString& key);
/// Returns "blood pressure, possible pregnancy"; empty for none.
[[nodiscard]] QString releaseReasonsWords(std::span<const QString> keys);
/// Returns a line of the record: "Released by the prescriber · Dr Amari, as told · possible pregnancy".
[[nodiscard]] QString releaseEntryWords(const ReleaseEntry& entry);

} // namespace tidemark::app
