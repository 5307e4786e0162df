// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/scales/ScaleRegistry.h"

#include <span>
#include <vector>

namespace tidemark::rules {

/// Returns what the patient is given to answer alone before a session: the self-rated scales of every visit
/// in the registry's order, without those that have a result of today, complete or not. The order of the
/// visit's forms is the product's own. `ofCourse` is the scale that the course is judged by: it is asked at
/// every visit, too.
[[nodiscard]] std::vector<ScaleId> scalesForPatientMode(std::span<const ScaleId> answeredToday,
                                                        const ScaleRegistry& scales = shippedScales(),
                                                        const ScaleId& ofCourse = {});

} // namespace tidemark::rules
