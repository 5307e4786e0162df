// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/PatientModeScales.h"

#include <algorithm>

namespace tidemark::rules {

std::vector<ScaleId> scalesForPatientMode(std::span<const ScaleId> answeredToday,
                                          const ScaleRegistry& scales) {
    std::vector<ScaleId> open;
    for (const Scale& each : scales.all()) {
        if (std::ranges::find(answeredToday, each.id) == answeredToday.end()) {
            open.push_back(each.id);
        }
    }
    return open;
}

} // namespace tidemark::rules
