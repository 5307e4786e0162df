// SPDX-License-Identifier: GPL-3.0-or-later
#include "reports/SafetyItem.h"

#include <algorithm>

namespace tidemark::reports {

std::optional<SafetyItem> latestSafetyItem(std::span<const services::ScoredResult> results,
                                           const rules::ScaleRegistry& scales,
                                           std::span<const StaffMember> people) {
    std::optional<SafetyItem> latest;
    for (const services::ScoredResult& each : results) {
        const auto answer = scales.safetyAnswer(each.result);
        const rules::Scale* scale = scales.find(each.result.scale);
        if (!answer || scale == nullptr) {
            continue;
        }
        SafetyItem item;
        item.scaleName = scale->name;
        item.item = scale->safetyItem.value_or(0);
        item.answer = *answer;
        item.highest = scale->highestAnswer(static_cast<std::size_t>(item.item) - 1);
        item.before = latest ? std::optional(latest->answer) : std::nullopt;
        item.at = each.result.answeredAt;
        item.open = *answer > 0 && each.result.acknowledgedBy.isNull();
        item.acknowledgedAt = each.result.acknowledgedAt;
        item.whatWasDone = each.result.acknowledgement;
        const auto person = std::ranges::find(people, each.result.acknowledgedBy, &StaffMember::id);
        if (person != people.end()) {
            item.acknowledgedBy = person->displayName;
        }
        latest = item;
    }
    return latest;
}

} // namespace tidemark::reports
