// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/HandedOverScales.h"

#include <algorithm>

namespace tidemark::rules {

std::vector<ScaleId> scalesToHandOver(std::span<const ScaleId> answeredToday) {
    std::vector<ScaleId> open{ScaleId::Phq9, ScaleId::Gad7};
    std::erase_if(
        open, [&](ScaleId each) { return std::ranges::find(answeredToday, each) != answeredToday.end(); });
    return open;
}

} // namespace tidemark::rules
