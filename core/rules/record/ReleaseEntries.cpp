// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/record/ReleaseEntries.h"

#include "rules/record/CurrentLines.h"

#include <tuple>

namespace tidemark::rules {

// What was told is written down later than it was said: a decision counts by when it was taken.
const ReleaseEntry* releaseDecision(const SessionRecord& record) {
    const auto place = [](const ReleaseEntry& entry) {
        return std::tuple(entry.stamp.eventAt, entry.stamp.enteredAt);
    };
    const ReleaseEntry* newest = nullptr;
    for (const ReleaseEntry& entry : record.releases) {
        if (entry.decision != ReleaseDecision::Requested && isCurrent(record.releases, entry) &&
            (newest == nullptr || place(*newest) <= place(entry))) {
            newest = &entry;
        }
    }
    return newest;
}

const ReleaseEntry* openReleaseRequest(const SessionRecord& record) {
    const ReleaseEntry* newest = nullptr;
    for (const ReleaseEntry& entry : record.releases) {
        if (isCurrent(record.releases, entry) &&
            (newest == nullptr || newest->stamp.enteredAt <= entry.stamp.enteredAt)) {
            newest = &entry;
        }
    }
    return newest != nullptr && newest->decision == ReleaseDecision::Requested ? newest : nullptr;
}

} // namespace tidemark::rules
