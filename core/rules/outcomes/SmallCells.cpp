// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/SmallCells.h"

#include <algorithm>

namespace tidemark::rules {

std::vector<bool> hiddenCells(std::span<const int> counts) {
    std::vector<bool> hidden;
    hidden.reserve(counts.size());
    std::ranges::transform(counts, std::back_inserter(hidden), isSmallCell);
    if (std::ranges::count(hidden, true) != 1) {
        return hidden;
    }
    const int* partner = nullptr;
    for (const int& count : counts) {
        if (count >= smallestShown && (partner == nullptr || count < *partner)) {
            partner = &count;
        }
    }
    if (partner != nullptr) {
        hidden[static_cast<std::size_t>(partner - counts.data())] = true;
    }
    return hidden;
}

} // namespace tidemark::rules
