// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/record/CurrentLines.h"

namespace tidemark::rules {

const Reading* baselineOf(const SessionRecord& record) {
    const Reading* newest = nullptr;
    for (const Reading& reading : record.readings) {
        if (reading.baseline && isCurrent(record.readings, reading) &&
            (newest == nullptr || newest->stamp.eventAt <= reading.stamp.eventAt)) {
            newest = &reading;
        }
    }
    return newest;
}

} // namespace tidemark::rules
