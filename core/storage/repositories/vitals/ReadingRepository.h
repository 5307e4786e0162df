// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/LinesBySession.h"
#include "storage/repositories/base/LinesInOrder.h"

#include <vector>

namespace tidemark::storage {

/// ReadingRepository is the sets of vitals (table session_reading). Lines are only added; they come back in
/// the order of event time.
class ReadingRepository {
public:
    /// Adds a set of vitals. The database refuses a line of a signed session that corrects none.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const Reading& line);
    /// Returns every set of the session, also those that were taken back, corrected or not obtained.
    [[nodiscard]] static Result<std::vector<Reading>> ofSession(Connection& connection,
                                                                const SessionId& session);
    /// Reads those of all sessions of one patient.
    [[nodiscard]] static Result<LinesBySession<Reading>> ofPatient(Connection& connection,
                                                                   const PatientId& patient);
    /// Reads those of all sessions of the clinic.
    [[nodiscard]] static LinesInOrder<Reading> inOrder(Connection& connection);
};

} // namespace tidemark::storage
