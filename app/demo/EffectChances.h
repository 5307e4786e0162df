// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/PressureCourse.h"

#include <array>

namespace tidemark::demo {

/// EffectChance says how often an effect comes up in a session, and when. Shares follow the demo part of the
/// clinical reference (5.5); they are invented data, not findings.
struct EffectChance {
    const char* key;
    double probability;
    int onsetMinute;
    int lengthMinutes;
};
inline constexpr std::array effectChances{
    EffectChance{"dissociation", 0.41, 12, 35}, EffectChance{"sedation", 0.34, 15, 40},
    EffectChance{"dizziness", 0.20, 10, 40},    EffectChance{"nausea", 0.14, 25, 30},
    EffectChance{"blurred", 0.12, 15, 30},      EffectChance{"headache", 0.10, 45, 40},
    EffectChance{"anxiety", 0.07, 14, 20},      EffectChance{"numb", 0.07, 12, 30},
    EffectChance{"vomiting", 0.03, 35, 10}};

/// Returns the chance with what this treatment and this session change of it: dissociation weakens over the
/// first sessions. `sessionsBefore`: from 0.
[[nodiscard]] double probabilityOf(const EffectChance& chance, PressureModel model, int sessionsBefore);

/// Events of an esketamine session follow the forms of 58,483 patients (REMS, Mar 2019 to Jan 2024):
/// dissociation in 41.0 % of sessions, sedation in 34.7 %. That the first sessions have more of the one and
/// how deep the other goes is invented.
/// About a half in the first session, falling towards 35 %.
[[nodiscard]] double sprayDissociationChance(int sessionsBefore);
inline constexpr double spraySedationChance = 0.347;
/// Draws the sedation of a sedated patient, as the nurse writes it (5 less the MOAA/S): 1 for most, 2 in 5 %,
/// 3 in 0.5 %.
[[nodiscard]] int drawSpraySedation(Random& random);

} // namespace tidemark::demo
