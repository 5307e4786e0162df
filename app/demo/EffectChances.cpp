// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/EffectChances.h"

#include <cmath>
#include <string_view>

namespace tidemark::demo {

double probabilityOf(const EffectChance& chance, PressureModel model, int sessionsBefore) {
    const std::string_view key = chance.key;
    const bool spray = model == PressureModel::Spray;
    if (key == "dissociation") {
        return spray ? sprayDissociationChance(sessionsBefore)
                     : chance.probability + (sessionsBefore <= 1 ? 0.1 : 0.0);
    }
    return spray && key == "sedation" ? spraySedationChance : chance.probability;
}

double sprayDissociationChance(int sessionsBefore) {
    return 0.35 + 0.15 * std::exp(-sessionsBefore / 3.0);
}

int drawSpraySedation(Random& random) {
    const double depth = random.uniform();
    if (depth < 0.005) {
        return 3;
    }
    return depth < 0.055 ? 2 : 1;
}

} // namespace tidemark::demo
