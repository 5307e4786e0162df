// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"

namespace tidemark::app {

/// A side effect's lay term ("nausea" -> "Nausea"); keys of rules::effectCatalogue().
[[nodiscard]] QString effectWords(const QString& key);
/// Keys of rules::interventionCatalogue().
[[nodiscard]] QString interventionWords(const QString& key);
/// "mild", "moderate", "severe".
[[nodiscard]] QString severityWords(Severity severity);

} // namespace tidemark::app
