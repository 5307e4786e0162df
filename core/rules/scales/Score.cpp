// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/Score.h"

#include "base/Try.h"
#include "rules/scales/SuicideTriage.h"
#include "rules/scales/SymptomPattern.h"

#include <algorithm>
#include <cmath>

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

QString bandOf(std::span<const ScaleBand> bands, int total) {
    const auto band = std::ranges::find_if(
        bands, [total](const ScaleBand& each) { return each.from <= total && total <= each.to; });
    return band == bands.end() ? QString() : band->key;
}

QString bandOfSet(const Scale& scale, QLatin1String key, int total) {
    const auto set =
        std::ranges::find_if(scale.bandSets, [&](const BandSet& each) { return each.key == key; });
    return set == scale.bandSets.end() ? QString() : bandOf(set->bands, total);
}

/// Without a recorded sex, or with another one, a total that both call the same still has its band.
void judgeBand(const Scale& scale, Sex sex, ScaleScore& result) {
    const int total = *result.total;
    if (!scale.bandsBySex) {
        result.band = bandOf(scale.bands, total);
        return;
    }
    const QString female = bandOfSet(scale, "female"_L1, total);
    const QString male = bandOfSet(scale, "male"_L1, total);
    if (sex == Sex::Female || sex == Sex::Male) {
        result.band = sex == Sex::Female ? female : male;
    } else if (female == male) {
        result.band = female;
    } else {
        result.flags.push_back(u"sex-needed"_s);
    }
}

/// A total alone, or with the safety item, of which it says nothing by itself.
bool isTotalPossible(const Scale& scale, const ScaleAnswers& given) {
    int safety = 0;
    for (std::size_t i = 0; i < given.items.size(); ++i) {
        const bool isSafety = scale.safetyItem && static_cast<std::size_t>(*scale.safetyItem) == i + 1;
        if (given.items[i] && !isSafety) {
            return false;
        }
        safety += given.items[i].value_or(0);
    }
    return scale.takesTotal() && *given.total >= safety && *given.total <= scale.maximum;
}

Result<void> checkAnswers(const Scale& scale, const ScaleAnswers& given) {
    const auto refuse = [&](std::size_t item) {
        return fail(ErrorCode::NotOneOfTheChoices, scale.id.text(), QString::number(item));
    };
    if (given.items.size() != scale.items.size()) {
        // The first item without an answer of its own, or the first answer without an item.
        return refuse(std::min(given.items.size(), scale.items.size()) + 1);
    }
    for (std::size_t i = 0; i < given.items.size(); ++i) {
        if (given.items[i] && (*given.items[i] < 0 || *given.items[i] > scale.highestAnswer(i))) {
            return refuse(i + 1);
        }
    }
    for (const int item : given.refused) {
        const auto index = static_cast<std::size_t>(item) - 1;
        if (item < 1 || index >= given.items.size() || given.items[index]) {
            return refuse(static_cast<std::size_t>(std::max(item, 0)));
        }
    }
    if (given.total && !isTotalPossible(scale, given)) {
        return refuse(0);
    }
    return {};
}

bool isReversed(const Scale& scale, int number) {
    return std::ranges::find(scale.reversed, number) != scale.reversed.end();
}

bool isNotAssessed(const Scale& scale, int number, int answer) {
    return std::ranges::any_of(scale.notAssessed, [&](const NotAssessed& each) {
        return each.item == number && each.answer == answer;
    });
}

/// What each item counts.
std::vector<std::optional<int>> valuesOf(const Scale& scale, const ScaleAnswers& given) {
    std::vector<std::optional<int>> values(given.items.begin(), given.items.end());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const int number = static_cast<int>(i) + 1;
        if (!values[i]) {
            continue;
        }
        if (isNotAssessed(scale, number, *values[i])) {
            values[i] = 0;
        } else if (isReversed(scale, number)) {
            values[i] = scale.highestAnswer(i) - *values[i];
        }
    }
    return values;
}

struct PartReading {
    std::optional<double> value;
    bool prorated = false;
};

PartReading readPart(const ScalePart& part, std::span<const std::optional<int>> values) {
    int sum = 0;
    int highest = 0;
    int answered = 0;
    for (const int item : part.items) {
        if (const auto& value = values[static_cast<std::size_t>(item) - 1]) {
            sum += *value;
            highest = std::max(highest, *value);
            ++answered;
        }
    }
    const int all = static_cast<int>(part.items.size());
    if (answered == 0 || answered < (part.leastAnswered > 0 ? part.leastAnswered : all)) {
        return {};
    }
    const bool prorated = answered < all && part.rule != PartRule::Highest;
    switch (part.rule) {
    case PartRule::Highest:
        return {highest, false};
    case PartRule::Mean:
        return {static_cast<double>(sum) / answered, prorated};
    case PartRule::Sum:
        break;
    }
    return {static_cast<double>(sum) * all / answered, prorated};
}

void addParts(const Scale& scale, std::span<const std::optional<int>> values, ScaleScore& result) {
    for (const ScalePart& part : scale.parts) {
        const PartReading read = readPart(part, values);
        result.parts.push_back({part.key, read.value});
        result.prorated = result.prorated || read.prorated;
    }
}

void addMissing(std::span<const std::optional<int>> values, ScaleScore& result) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!values[i]) {
            result.missing.push_back(static_cast<int>(i) + 1);
        }
    }
}

/// The items of the parts that have no value: an item beside an answered one of its domain is not missed.
void addMissingOfParts(const Scale& scale, std::span<const std::optional<int>> values, ScaleScore& result) {
    for (std::size_t i = 0; i < scale.parts.size(); ++i) {
        if (result.parts[i].value) {
            continue;
        }
        std::ranges::copy_if(scale.parts[i].items, std::back_inserter(result.missing),
                             [&](int item) { return !values[static_cast<std::size_t>(item) - 1]; });
    }
    std::ranges::sort(result.missing);
}

void sumItems(const Scale& scale, std::span<const std::optional<int>> values, ScaleScore& result) {
    addMissing(values, result);
    int sum = 0;
    for (const auto& value : values) {
        sum += value.value_or(0);
    }
    result.complete = result.missing.empty();
    if (result.complete) {
        result.total = sum;
        return;
    }
    const auto answered = values.size() - result.missing.size();
    const bool withoutSafety =
        scale.safetyItem && std::ranges::find(result.missing, *scale.safetyItem) != result.missing.end();
    if (scale.prorateFrom && answered > 0 && static_cast<int>(answered) >= *scale.prorateFrom &&
        !withoutSafety) {
        result.total = static_cast<int>(std::lround(
            static_cast<double>(sum) * static_cast<double>(values.size()) / static_cast<double>(answered)));
        result.prorated = true;
    }
}

void sumParts(const Scale& scale, std::span<const std::optional<int>> values, ScaleScore& result) {
    addMissingOfParts(scale, values, result);
    result.complete = result.missing.empty();
    if (!result.complete) {
        return;
    }
    double sum = 0;
    for (const PartScore& part : result.parts) {
        sum += *part.value;
    }
    result.total = static_cast<int>(std::lround(sum));
}

void judgeTotal(const Scale& scale, std::span<const std::optional<int>> values, ScaleScore& result) {
    switch (scale.totalRule) {
    case TotalRule::SumOfItems:
        sumItems(scale, values, result);
        break;
    case TotalRule::SumOfParts:
        sumParts(scale, values, result);
        break;
    case TotalRule::None:
        addMissingOfParts(scale, values, result);
        result.complete = result.missing.empty();
        break;
    case TotalRule::SuicideTriage:
        triage(values, result);
        break;
    }
}

} // namespace

Result<ScaleScore> score(const Scale& scale, const ScaleAnswers& given) {
    TIDEMARK_TRY(checkAnswers(scale, given));
    ScaleScore result;
    result.algorithm = u"%1-%2"_s.arg(scale.id.text()).arg(scale.scoring);
    result.refused.assign(given.refused.begin(), given.refused.end());
    std::ranges::sort(result.refused);
    if (scale.safetyItem && given.items[static_cast<std::size_t>(*scale.safetyItem) - 1].value_or(0) > 0) {
        result.flags.push_back(u"item%1"_s.arg(*scale.safetyItem));
        result.asksForAction = true;
    }
    if (given.total) {
        result.total = given.total;
        result.complete = true;
        result.flags.push_back(u"total-only"_s);
    } else {
        const auto values = valuesOf(scale, given);
        addParts(scale, values, result);
        judgeTotal(scale, values, result);
        if (hasSymptomPattern(scale, values)) {
            result.flags.push_back(u"symptom-pattern"_s);
        }
    }
    if (result.total) {
        judgeBand(scale, given.sex, result);
        if (scale.cutPoint && *result.total >= *scale.cutPoint) {
            result.flags.push_back(u"cut-point"_s);
        }
    }
    return result;
}

Result<ScaleScore> score(const Scale& scale, std::span<const std::optional<int>> answers) {
    return score(scale, ScaleAnswers{answers});
}

} // namespace tidemark::rules
