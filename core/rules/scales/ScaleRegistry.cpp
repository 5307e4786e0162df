// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/ScaleRegistry.h"

#include "fields/FieldKeys.h"
#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"

#include <algorithm>

namespace tidemark::rules {

const ScaleRegistry& shippedScales() {
    static const ScaleRegistry registry({
        phq9(),
        gad7(),
    });
    return registry;
}

const Scale* ScaleRegistry::find(const ScaleId& id) const {
    const auto found = std::ranges::find(m_scales, id, &Scale::id);
    return found == m_scales.end() ? nullptr : &*found;
}

Result<ScaleScore> ScaleRegistry::score(const ScaleId& id,
                                        std::span<const std::optional<int>> answers) const {
    const Scale* known = find(id);
    return known == nullptr ? fail(ErrorCode::NotOneOfTheChoices, fields::keys::scale)
                            : rules::score(*known, answers);
}

const Scale& ScaleRegistry::responseScale(Indication indication) const {
    const auto found = std::ranges::find_if(
        m_scales, [&](const Scale& each) { return each.measuresResponseIn(indication); });
    return found == m_scales.end() ? m_scales.front() : *found;
}

const Scale* ScaleRegistry::safetyScale() const {
    const auto found =
        std::ranges::find_if(m_scales, [](const Scale& each) { return each.safetyItem.has_value(); });
    return found == m_scales.end() ? nullptr : &*found;
}

std::optional<int> ScaleRegistry::safetyAnswer(const ScaleResult& result) const {
    const Scale* known = find(result.scale);
    if (known == nullptr || !known->safetyItem) {
        return std::nullopt;
    }
    const auto item = static_cast<std::size_t>(*known->safetyItem) - 1;
    return item < result.answers.size() ? result.answers[item] : std::nullopt;
}

} // namespace tidemark::rules
