// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/scales/PatientModeScales.h"

#include <algorithm>

namespace tidemark::rules {

std::vector<ScaleId> scalesForPatientMode(std::span<const ScaleId> answeredToday, const ScaleRegistry& scales,
                                          const ScaleId& ofCourse) {
    std::vector<ScaleId> open;
    for (const Scale& each : scales.all()) {
        const bool answered = std::ranges::find(answeredToday, each.id) != answeredToday.end();
        if (!answered && (each.occasion == Occasion::EveryVisit || each.id == ofCourse) &&
            each.isForPatientMode()) {
            open.push_back(each.id);
        }
    }
    return open;
}

} // namespace tidemark::rules
