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
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const DischargeEntry& line);
    [[nodiscard]] static Result<std::vector<DischargeEntry>> points(Connection& connection,
                                                                    const SessionId& session);
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session, const Gap& line);
    [[nodiscard]] static Result<std::vector<Gap>> gaps(Connection& connection, const SessionId& session);
};

} // namespace tidemark::storage
