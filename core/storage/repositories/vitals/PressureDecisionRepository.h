// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"

#include <vector>

namespace tidemark::storage {

/// PressureDecisionRepository is what the prescriber decided about a pressure after Start, and that somebody
/// asked. Lines are only added; they come back in the order of event time.
class PressureDecisionRepository {
public:
    /// Adds that a prescriber was asked about a pressure, or what was decided. The database refuses a line of
    /// a signed session that corrects none.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const PressureDecision& line);
    /// Returns every question and decision of the session, also those that were taken back.
    [[nodiscard]] static Result<std::vector<PressureDecision>> ofSession(Connection& connection,
                                                                         const SessionId& session);
};

} // namespace tidemark::storage
