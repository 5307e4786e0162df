// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

#include <algorithm>
#include <iterator>
#include <vector>

namespace tidemark::rules {

/// Returns whether a line counts: not undone, and not replaced by a correction that counts.
template <class Line>
[[nodiscard]] bool isCurrent(const std::vector<Line>& lines, const Line& line) {
    if (line.stamp.undone) {
        return false;
    }
    return std::none_of(lines.begin(), lines.end(), [&](const Line& other) {
        return !other.stamp.undone && !other.stamp.corrects.isNull() && other.stamp.corrects == line.stamp.id;
    });
}

/// Returns the lines that count; their order is kept.
template <class Line>
[[nodiscard]] std::vector<Line> current(const std::vector<Line>& lines) {
    std::vector<Line> kept;
    std::copy_if(lines.begin(), lines.end(), std::back_inserter(kept),
                 [&](const Line& line) { return isCurrent(lines, line); });
    return kept;
}

/// Returns today's baseline: the newest current set marked as such.
[[nodiscard]] const Reading* baselineOf(const SessionRecord& record);

} // namespace tidemark::rules
