// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/outcomes/Share.h"

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

/// Returns whether a share of enough people says what became of one to four of them: so few had it, or so few
/// did not. Only its n is shown.
[[nodiscard]] constexpr bool hasSmallPart(const Share& share) {
    return !isSmallCell(share.n) && (isSmallCell(share.of) || isSmallCell(share.n - share.of));
}

/// Returns which of the counts of one table are hidden: the small ones, and where that is one alone also the
/// smallest of the others, because whoever knows their sum would work it out.
[[nodiscard]] std::vector<bool> hiddenCells(std::span<const int> counts);

} // namespace tidemark::rules
