// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Scale.h"

#include <algorithm>

namespace tidemark::rules {

bool Scale::measuresResponseIn(Indication indication) const {
    return std::ranges::find(responseIn, indication) != responseIn.end();
}

int Scale::highestAnswer(std::size_t item) const {
    return item < highestAnswers.size() ? highestAnswers[item] : static_cast<int>(answers.size()) - 1;
}

bool Scale::hasWording() const {
    return !items.empty() && std::ranges::none_of(items, [](const QString& text) { return text.isEmpty(); });
}

bool Scale::takesTotal() const {
    const bool hasTotal = totalRule == TotalRule::SumOfItems || totalRule == TotalRule::SumOfParts;
    return hasTotal && !hasWording();
}

std::optional<Scale> withBands(const Scale& scale, const QString& bandSet) {
    const auto found = std::ranges::find(scale.bandSets, bandSet, &BandSet::key);
    if (found == scale.bandSets.end() || scale.bandsBySex) {
        return std::nullopt;
    }
    Scale chosen = scale;
    chosen.bands = found->bands;
    return chosen;
}

} // namespace tidemark::rules
