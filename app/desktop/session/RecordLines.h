// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/session/OpenSession.h"
#include "desktop/session/SessionRows.h"

#include <vector>

namespace tidemark::app {

/// Returns what the signer reads first: dose, duration, highest pressure, effects, stay.
[[nodiscard]] std::vector<SummaryRow> summaryRows(const OpenSession& session);
/// Returns every line of the record in words, in the order of event time. A replaced line is struck, with the
/// reason.
[[nodiscard]] std::vector<RecordLineRow> recordLines(const OpenSession& session);

} // namespace tidemark::app
