// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"
#include "rules/sessions/Cannula.h"

namespace tidemark::app {

/// A side effect's lay term ("nausea" -> "Nausea"); keys of rules::effectCatalogue().
[[nodiscard]] QString effectWords(const QString& key);
/// Keys of rules::interventionCatalogue(), and of a cannula.
[[nodiscard]] QString interventionWords(const QString& key);
/// What is said of it besides: as typed, or "left forearm, 22 G". May be empty.
[[nodiscard]] QString interventionDetailWords(const Intervention& intervention);
/// "left forearm"; keys of rules::cannulaSites().
[[nodiscard]] QString cannulaSiteWords(const QString& key);
/// "left forearm, 22 G"
[[nodiscard]] QString cannulaWords(const rules::Cannula& cannula);
/// "mild", "moderate", "severe".
[[nodiscard]] QString severityWords(Severity severity);

} // namespace tidemark::app
