// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <vector>

namespace tidemark::app {

/// ColumnRoom gives the places that the columns of the grid may take, in pixels.
struct ColumnRoom {
    double from = 0; ///< Left edge of the first column at the earliest.
    double to = 0;   ///< Right edge of the last column at the latest.
    double columnWidth = 1;
};

/// Returns the middles of columns of one width, in the order given and as near to `wanted` as they can be
/// with no two over each other. Where they do not all fit between `from` and `to` they go on past `to`; none
/// is left out.
[[nodiscard]] std::vector<double> columnPlaces(std::span<const double> wanted, const ColumnRoom& room);

} // namespace tidemark::app
