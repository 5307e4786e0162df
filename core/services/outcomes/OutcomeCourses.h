// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes/OutcomeProtocols.h"
#include "services/outcomes/OutcomesReading.h"
#include "storage/repositories/outcomes/OutcomeRows.h"

namespace tidemark::services {

/// Adds every course of the clinic, judged, and those at risk of a gap. `sessions` are all of the clinic, by
/// patient.
[[nodiscard]] Result<void> addCourses(storage::Connection& connection, const std::vector<Session>& sessions,
                                      OutcomeProtocols& protocols, OutcomeRecord& record);

} // namespace tidemark::services
