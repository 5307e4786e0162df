// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/session/ColumnPlaces.h"

#include <algorithm>
#include <cstddef>

namespace tidemark::app {

namespace {

/// Neighbours that would cover each other and move as one.
struct Block {
    double sum = 0;
    std::size_t count = 0;
    [[nodiscard]] double mean() const { return sum / static_cast<double>(count); }
};

} // namespace

std::vector<double> columnPlaces(std::span<const double> wanted, const ColumnRoom& room) {
    // With the widths before each column taken off, "not over each other" is "never falling": pooling the
    // neighbours that fall gives the least squares of all moves (pool adjacent violators).
    std::vector<Block> blocks;
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        Block block{wanted[i] - static_cast<double>(i) * room.columnWidth, 1};
        while (!blocks.empty() && blocks.back().mean() > block.mean()) {
            block.sum += blocks.back().sum;
            block.count += blocks.back().count;
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    const double least = room.from + room.columnWidth / 2;
    const double most = std::max(least, room.to + room.columnWidth / 2 -
                                            static_cast<double>(wanted.size()) * room.columnWidth);
    std::vector<double> middles;
    for (const Block& block : blocks) {
        for (std::size_t i = 0; i < block.count; ++i) {
            middles.push_back(std::clamp(block.mean(), least, most) +
                              static_cast<double>(middles.size()) * room.columnWidth);
        }
    }
    return middles;
}

} // namespace tidemark::app
