// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"
#include "rules/sessions/Cannula.h"

namespace tidemark::app {

/// Returns a side effect's lay term ("nausea" -> "Nausea"); keys of rules::effectCatalogue().
[[nodiscard]] QString effectWords(const QString& key);
/// Words keys of rules::interventionCatalogue(), and of a cannula.
[[nodiscard]] QString interventionWords(const QString& key);
/// Returns what is said of it besides: as typed, or "left forearm, 22 G". It may be empty.
[[nodiscard]] QString interventionDetailWords(const Intervention& intervention);
/// Returns "left forearm"; keys of rules::cannulaSites().
[[nodiscard]] QString cannulaSiteWords(const QString& key);
/// Returns "left forearm, 22 G".
[[nodiscard]] QString cannulaWords(const rules::Cannula& cannula);
/// Returns "mild", "moderate", "severe".
[[nodiscard]] QString severityWords(Severity severity);

} // namespace tidemark::app
