// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/SuicideTriage.h"

#include <algorithm>

namespace tidemark::rules {

namespace {

using namespace Qt::StringLiterals;

/// Questions 3 to 5 are asked after a yes to question 2, the time of behaviour after a yes to question 6.
std::vector<int> openQuestions(std::span<const std::optional<int>> values) {
    std::vector<int> asked{1, 2, 6};
    if (values[1] == 1) {
        asked.insert(asked.end(), {3, 4, 5});
    }
    if (values[5] == 1) {
        asked.push_back(7);
    }
    std::erase_if(asked,
                  [&](int number) { return values[static_cast<std::size_t>(number) - 1].has_value(); });
    std::ranges::sort(asked);
    return asked;
}

} // namespace

void triage(std::span<const std::optional<int>> values, ScaleScore& result) {
    const auto yes = [&](std::size_t question) { return values[question - 1] == 1; };
    result.missing = openQuestions(values);
    result.complete = result.missing.empty();
    if (yes(4) || yes(5) || yes(7)) {
        result.band = u"high"_s;
        result.flags.push_back(u"high-risk"_s);
        result.asksForAction = true;
        return;
    }
    if (yes(6) && !values[6]) {
        result.flags.push_back(u"behaviour-undated"_s);
        result.asksForAction = true;
        return;
    }
    if (result.complete) {
        result.band = yes(3) || yes(6) ? u"moderate"_s : yes(1) || yes(2) ? u"low"_s : u"none"_s;
    }
}

} // namespace tidemark::rules
