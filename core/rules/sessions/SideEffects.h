// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// Returns the keys of the side effects of clinical reference 5.1 ("dissociation", "nausea", ...). The app
/// words them.
[[nodiscard]] std::span<const QString> effectCatalogue();
/// Returns whether the key is one of the catalogue; no other effect is recorded.
[[nodiscard]] bool isCatalogueEffect(const QString& key);

/// Returns the keys of what a nurse chooses from a list, in the order in which they are shown.
[[nodiscard]] std::span<const QString>
interventionCatalogue(); ///< reassurance, rate-reduced, antiemetic, antihypertensive, oxygen,
                         ///< physician-called, other
/// Says whether the intervention is one that the program knows, with a detail that can be read back: a
/// cannula has a site and a gauge, an injection its site, a look at the place its findings; the others are of
/// the catalogue.
[[nodiscard]] bool isKnownIntervention(const Intervention& intervention);

/// EffectCourse says how one effect went in a session.
struct EffectCourse {
    QString key;
    std::optional<Severity> now; ///< None when ended.
    Severity worst = Severity::Mild;
    Instant onset;
    std::optional<Instant> endedAt;
};
/// Returns the effects that occurred, in order of onset. An effect that ended and came back is one course per
/// spell.
[[nodiscard]] std::vector<EffectCourse> effectCourses(std::span<const EffectChange> changes);

/// Returns what a tap on the chip makes of it: none -> mild -> moderate -> severe -> ended (none).
[[nodiscard]] std::optional<Severity> afterTap(std::optional<Severity> now);

} // namespace tidemark::rules
