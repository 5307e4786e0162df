// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

namespace tidemark::storage {

/// Returns the lines of an embedded word list, in byte order.
[[nodiscard]] std::vector<std::string_view> sortedLinesOf(std::string_view text);

} // namespace tidemark::storage
