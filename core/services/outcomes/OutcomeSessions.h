// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/outcomes/OutcomeProtocols.h"
#include "services/outcomes/OutcomesReading.h"
#include "storage/repositories/outcomes/OutcomeRows.h"

namespace tidemark::services {

/// Adds the facts of each session with a dose that began within the record's period. `sessions` are all of
/// the clinic.
[[nodiscard]] Result<void> addSessions(storage::Connection& connection, std::vector<Session> sessions,
                                       OutcomeProtocols& protocols, OutcomeRecord& record);

} // namespace tidemark::services
