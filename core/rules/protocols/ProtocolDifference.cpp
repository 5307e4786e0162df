// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/ProtocolDifference.h"

#include "rules/protocols/ProtocolTree.h"

#include <map>

namespace tidemark::rules {

std::vector<ProtocolChange> difference(const Protocol& before, const Protocol& after) {
    const auto values = valuesByPath(before);
    std::map<QString, QString> gone(values.begin(), values.end());
    std::vector<ProtocolChange> changes;
    for (const auto& [path, value] : valuesByPath(after)) {
        const auto found = gone.find(path);
        if (found == gone.end()) {
            changes.push_back({path, {}, value});
            continue;
        }
        if (found->second != value) {
            changes.push_back({path, found->second, value});
        }
        gone.erase(found);
    }
    for (const auto& [path, value] : values) {
        if (gone.contains(path)) {
            changes.push_back({path, value, {}});
        }
    }
    return changes;
}

} // namespace tidemark::rules
