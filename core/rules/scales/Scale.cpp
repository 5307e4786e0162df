// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Scale.h"

#include <algorithm>

namespace tidemark::rules {

namespace {

QString bandOf(const Scale& scale, int total) {
    const auto band = std::ranges::find_if(
        scale.bands, [total](const ScaleBand& each) { return each.from <= total && total <= each.to; });
    return band == scale.bands.end() ? QString() : band->key;
}

} // namespace

bool Scale::measuresResponseIn(Indication indication) const {
    return std::ranges::find(responseIn, indication) != responseIn.end();
}

Result<ScaleScore> score(const Scale& scale, std::span<const std::optional<int>> answers) {
    if (answers.size() != scale.items.size()) {
        // The first item without an answer of its own, or the first answer without an item.
        const std::size_t item = std::min(answers.size(), scale.items.size()) + 1;
        return fail(ErrorCode::NotOneOfTheChoices, scale.id.text(), QString::number(item));
    }
    ScaleScore result;
    int sum = 0;
    for (std::size_t i = 0; i < answers.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        if (!answers[i]) {
            result.missing.push_back(number);
            continue;
        }
        if (*answers[i] < 0 || *answers[i] >= static_cast<int>(scale.answers.size())) {
            return fail(ErrorCode::NotOneOfTheChoices, scale.id.text(), QString::number(number));
        }
        sum += *answers[i];
        if (scale.safetyItem == number && *answers[i] > 0) {
            result.flags.push_back(QStringLiteral("item%1").arg(number));
        }
    }
    // A missing item leaves no total: nothing is filled in for the patient.
    result.complete = result.missing.empty();
    if (result.complete) {
        result.total = sum;
        result.band = bandOf(scale, sum);
    }
    return result;
}

} // namespace tidemark::rules
