// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/UsualPressure.h"

#include <algorithm>
#include <optional>

namespace tidemark::rules {

namespace {

using Trace = std::vector<std::pair<double, int>>;

constexpr int firstMinute = -5;
constexpr int lastMinute = 240;
constexpr int stepMinutes = 5;

std::optional<double> valueAt(const Trace& trace, double minute) {
    const auto after =
        std::ranges::find_if(trace, [minute](const auto& point) { return point.first >= minute; });
    if (after == trace.end()) {
        return std::nullopt;
    }
    if (after->first == minute) {
        return after->second;
    }
    if (after == trace.begin()) {
        return std::nullopt;
    }
    const auto before = std::prev(after);
    const double share = (minute - before->first) / (after->first - before->first);
    return before->second + share * (after->second - before->second);
}

} // namespace

std::vector<UsualSystolic> usualSystolic(std::span<const Trace> sessions) {
    std::vector<UsualSystolic> band;
    for (int minute = firstMinute; minute <= lastMinute; minute += stepMinutes) {
        std::vector<double> values;
        for (const Trace& trace : sessions) {
            if (const auto value = valueAt(trace, minute)) {
                values.push_back(*value);
            }
        }
        if (values.size() >= 2) {
            const auto [lowest, highest] = std::ranges::minmax(values);
            band.push_back({static_cast<double>(minute), lowest, highest});
        }
    }
    return band;
}

} // namespace tidemark::rules
