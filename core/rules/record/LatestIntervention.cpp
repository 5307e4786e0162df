// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/record/LatestIntervention.h"

#include "rules/record/CurrentLines.h"

namespace tidemark::rules {

const Intervention* latestIntervention(const std::vector<Intervention>& interventions, const QString& key) {
    const Intervention* latest = nullptr;
    for (const Intervention& each : interventions) {
        const bool counts = each.interventionKey == key && isCurrent(interventions, each);
        if (counts && (latest == nullptr || latest->stamp.eventAt <= each.stamp.eventAt)) {
            latest = &each;
        }
    }
    return latest;
}

} // namespace tidemark::rules
