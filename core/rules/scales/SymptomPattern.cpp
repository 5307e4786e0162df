// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/SymptomPattern.h"

#include "rules/scales/Pcl5.h"

#include <algorithm>
#include <array>

namespace tidemark::rules {

namespace {

constexpr int symptomFrom = 2;
/// Of clusters B, C, D and E.
constexpr std::array needed{1, 1, 2, 2};

} // namespace

bool hasSymptomPattern(const Scale& scale, std::span<const std::optional<int>> values) {
    if (scale.id != pcl5().id || scale.parts.size() != needed.size()) {
        return false;
    }
    for (std::size_t i = 0; i < needed.size(); ++i) {
        const auto symptoms = std::ranges::count_if(scale.parts[i].items, [&](int item) {
            return values[static_cast<std::size_t>(item) - 1].value_or(0) >= symptomFrom;
        });
        if (symptoms < needed[i]) {
            return false;
        }
    }
    return true;
}

} // namespace tidemark::rules
