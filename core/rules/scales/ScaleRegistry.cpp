// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/ScaleRegistry.h"

#include "fields/FieldKeys.h"
#include "rules/scales/AuditC.h"
#include "rules/scales/Bdi2.h"
#include "rules/scales/Bpi.h"
#include "rules/scales/Cadss.h"
#include "rules/scales/Cadss6.h"
#include "rules/scales/CravingNrs.h"
#include "rules/scales/Cssrs.h"
#include "rules/scales/Dast10.h"
#include "rules/scales/Gad7.h"
#include "rules/scales/HamD17.h"
#include "rules/scales/Madrs.h"
#include "rules/scales/PainNrs.h"
#include "rules/scales/Pcl5.h"
#include "rules/scales/Phq9.h"
#include "rules/scales/QidsSr16.h"
#include "rules/scales/YBocs.h"

#include <algorithm>

namespace tidemark::rules {

const ScaleRegistry& shippedScales() {
    static const ScaleRegistry registry({
        phq9(),
        gad7(),
        pcl5(),
        qidsSr16(),
        madrs(),
        hamD17(),
        bdi2(),
        yBocs(),
        cadss(),
        cadss6(),
        bpi(),
        auditC(),
        dast10(),
        painNrs(),
        cravingNrs(),
        cssrs(),
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

Result<ScaleScore> ScaleRegistry::score(const ScaleResult& result, Sex sex) const {
    const Scale* known = find(result.scale);
    return known == nullptr
               ? fail(ErrorCode::NotOneOfTheChoices, fields::keys::scale)
               : rules::score(*known, ScaleAnswers{result.answers, result.refused, result.enteredTotal, sex});
}

bool ScaleRegistry::asksForAction(const ScaleResult& result) const {
    const auto scored = score(result);
    return scored && scored->asksForAction;
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
