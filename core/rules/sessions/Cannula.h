// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <optional>
#include <span>

namespace tidemark::rules {

/// Cannula is the site of the cannula and how wide it is. It is recorded as an intervention of its own key,
/// so that it is in the signed record, in the audit log and on paper like everything else that was done.
struct Cannula {
    QString site;  ///< Of cannulaSites().
    int gauge = 0; ///< Of cannulaGauges(), in G.

    friend bool operator==(const Cannula&, const Cannula&) = default;
};

/// Returns the key of the intervention. It is not one of the catalogue: it is placed with a site and a gauge,
/// never alone.
[[nodiscard]] const QString& cannulaKey();
/// Returns "left-forearm", "right-forearm", ... The app words them.
[[nodiscard]] std::span<const QString> cannulaSites();
/// Returns 24 to 18 G, thin to wide.
[[nodiscard]] std::span<const int> cannulaGauges();

/// Returns the intervention's detail as it is stored: "left-forearm 22".
[[nodiscard]] QString cannulaDetail(const Cannula& cannula);
/// Reads it back; there is none where it names no site or gauge of the lists.
[[nodiscard]] std::optional<Cannula> cannulaOf(const QString& detail);
/// Returns the one in place now: the latest that counts.
[[nodiscard]] const Intervention* cannulaIn(const std::vector<Intervention>& interventions);

} // namespace tidemark::rules
