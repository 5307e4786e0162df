// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/sessions/CareDetails.h"

namespace tidemark::app {

/// Returns "left deltoid"; keys of rules::injectionSites().
[[nodiscard]] QString injectionSiteWords(const QString& key);
/// Returns "looks well" or "swollen, red: cannula resited".
[[nodiscard]] QString siteCheckWords(const rules::SiteCheck& check);
/// Returns "ondansetron 4 mg", "2 L/min", "left deltoid", "looks well"; empty where the detail is none of
/// these.
[[nodiscard]] QString careDetailWords(const Intervention& intervention);

} // namespace tidemark::app
