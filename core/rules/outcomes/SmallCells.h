// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace tidemark::rules {

/// A count of fewer people than this is not shown: they could be recognised. It is the product's default
/// (clinical reference 8.1).
inline constexpr int smallestShown = 5;

/// Returns whether a count is too small to be shown. Nobody at all is no small cell: it gives nobody away.
[[nodiscard]] constexpr bool isSmallCell(int count) {
    return count > 0 && count < smallestShown;
}

/// Returns which of the counts of one table are hidden: the small ones, and where that is one alone also the
/// smallest of the others, because whoever knows their sum would work it out.
[[nodiscard]] std::vector<bool> hiddenCells(std::span<const int> counts);

} // namespace tidemark::rules
