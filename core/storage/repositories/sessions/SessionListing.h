// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "storage/engine/Connection.h"

#include <vector>

namespace tidemark::storage {

/// An UnsignedAmendment is an amendment that nobody has signed.
struct UnsignedAmendment {
    SessionId session;
    PatientId patient;
    int version = 0;
    Instant madeAt;
};

/// SessionListing answers what no single session can: lists over many of them.
class SessionListing {
public:
    /// Returns the newest version of each amended session, where it has no signature. The oldest comes first.
    [[nodiscard]] static Result<std::vector<UnsignedAmendment>> unsignedAmendments(Connection& connection);
    /// Returns the same of one patient.
    [[nodiscard]] static Result<std::vector<UnsignedAmendment>>
    unsignedAmendmentsOf(Connection& connection, const PatientId& patient);
    /// Returns the next sessions that have a signature or are marked as signed, at most so many, in the order
    /// of their ids; from the first for a null id.
    [[nodiscard]] static Result<std::vector<SessionId>> signedAfter(Connection& connection,
                                                                    const SessionId& last, int most);
};

} // namespace tidemark::storage
