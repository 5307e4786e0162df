// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/WordList.h"

#include <algorithm>

namespace tidemark::storage {

std::vector<std::string_view> sortedLinesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        if (end > 0) {
            lines.push_back(text.substr(0, end));
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    std::sort(lines.begin(), lines.end());
    return lines;
}

} // namespace tidemark::storage
