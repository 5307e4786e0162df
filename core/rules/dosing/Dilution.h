// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Codes.h"
#include "units/Quantity.h"

#include <QString>

#include <span>

namespace tidemark::rules {

/// Dilution is what a dose was diluted to: a step of its own, for strengths of 10, 50 and 100 mg/mL have been
/// mixed up (clinical reference 1.7).
struct Dilution {
    QString diluent;    ///< Of diluents().
    Millilitres volume; ///< When it is ready: the final volume.
    MilligramsPerMillilitre concentration;

    friend bool operator==(const Dilution&, const Dilution&) = default;
};

/// Returns "saline", "dextrose", "water": sodium chloride 0.9 %, dextrose 5 % and sterile water, those of the
/// Ketalar label. The app words them.
[[nodiscard]] std::span<const QString> diluents();

/// This is the strength from which a vial is never given undiluted into a vein (Ketalar label, 10/2024).
inline constexpr MilligramsPerMillilitre neverUndilutedFrom{100};
/// Returns whether a dose is about to go undiluted into a vein at a strength that has to be diluted first. It
/// is never so for another route.
[[nodiscard]] bool isUndilutedByVein(Route route, MilligramsPerMillilitre strength, bool diluted);

/// Returns 0 where there is no volume.
[[nodiscard]] MilligramsPerMillilitre concentrationOf(Milligrams amount, Millilitres volume);
/// Returns whether the final volume is the order's, give or take a tenth: the order's rate is computed with
/// it.
[[nodiscard]] bool isOrderedVolume(Millilitres volume, Millilitres ordered);

} // namespace tidemark::rules
