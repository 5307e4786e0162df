// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"

#include <vector>

namespace tidemark::storage {

/// DischargeRepository is the points of discharge readiness that a person answered, and gaps in the record.
/// Lines are only added; they come back in the order of event time.
class DischargeRepository {
public:
    /// Adds an answer to a point. The database refuses a line of a signed session that corrects none.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const DischargeEntry& line);
    /// Returns every answer, also those that later ones replaced; the newest of a point counts.
    [[nodiscard]] static Result<std::vector<DischargeEntry>> points(Connection& connection,
                                                                    const SessionId& session);
    /// Adds a stretch in which nothing could be recorded. The database refuses it for a signed session.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session, const Gap& line);
    /// Returns every gap in the session; there is none where the program ran throughout.
    [[nodiscard]] static Result<std::vector<Gap>> gaps(Connection& connection, const SessionId& session);
};

} // namespace tidemark::storage
