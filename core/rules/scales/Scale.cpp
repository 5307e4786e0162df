// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Scale.h"

#include "rules/scales/Gad7.h"
#include "rules/scales/Phq9.h"

#include <algorithm>

namespace tidemark::rules {

namespace {

constexpr std::size_t suicidalityItem = 8; // item 9, from 0

QString bandOf(const Scale& scale, int total) {
    const auto band = std::ranges::find_if(
        scale.bands, [total](const ScaleBand& each) { return each.from <= total && total <= each.to; });
    return band == scale.bands.end() ? QString() : band->key;
}

} // namespace

const Scale& scale(ScaleId id) {
    switch (id) {
    case ScaleId::Phq9:
        return phq9();
    case ScaleId::Gad7:
        return gad7();
    }
    return phq9();
}

Result<ScaleScore> score(ScaleId id, std::span<const std::optional<int>> answers) {
    const Scale& form = scale(id);
    if (answers.size() != form.items.size()) {
        // The first item without an answer of its own, or the first answer without an item.
        const std::size_t item = std::min(answers.size(), form.items.size()) + 1;
        return fail(ErrorCode::NotOneOfTheChoices, code(id), QString::number(item));
    }
    ScaleScore result;
    int sum = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        if (!answers[i]) {
            result.missing.push_back(number);
            continue;
        }
        if (*answers[i] < 0 || *answers[i] >= static_cast<int>(form.answers.size())) {
            return fail(ErrorCode::NotOneOfTheChoices, code(id), QString::number(number));
        }
        sum += *answers[i];
    }
    // A missing item leaves no total: nothing is filled in for the patient.
    result.complete = result.missing.empty();
    if (result.complete) {
        result.total = sum;
        result.band = bandOf(form, sum);
    }
    if (id == ScaleId::Phq9 && answers[suicidalityItem].value_or(0) > 0) {
        result.flags.push_back(QStringLiteral("item9"));
    }
    return result;
}

std::optional<int> item9(const ScaleResult& result) {
    if (result.scale != ScaleId::Phq9 || result.answers.size() <= suicidalityItem) {
        return std::nullopt;
    }
    return result.answers[suicidalityItem];
}

} // namespace tidemark::rules
