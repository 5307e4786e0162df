// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/Dilution.h"

#include <array>
#include <cmath>

namespace tidemark::rules {

namespace {
constexpr double tenthOfOrder = 0.10;
constexpr double volumeNoise = 1e-9;
} // namespace

std::span<const QString> diluents() {
    static const std::array all{QStringLiteral("saline"), QStringLiteral("dextrose"),
                                QStringLiteral("water")};
    return all;
}

bool isUndilutedByVein(Route route, MilligramsPerMillilitre strength, bool diluted) {
    return route == Route::Intravenous && !diluted && strength.value >= neverUndilutedFrom.value;
}

MilligramsPerMillilitre concentrationOf(Milligrams amount, Millilitres volume) {
    return {volume.value > 0 ? amount.value / volume.value : 0};
}

bool isOrderedVolume(Millilitres volume, Millilitres ordered) {
    return volume.value > 0 &&
           std::abs(volume.value - ordered.value) <= ordered.value * tenthOfOrder + volumeNoise;
}

} // namespace tidemark::rules
