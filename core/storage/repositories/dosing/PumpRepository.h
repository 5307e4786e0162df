// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/LinesBySession.h"
#include "storage/repositories/base/LinesInOrder.h"

#include <vector>

namespace tidemark::storage {

/// PumpRepository is the changes of the pump (table session_pump_change). Lines are only added, or taken
/// back; they come back in the order of event time.
class PumpRepository {
public:
    /// Adds a change of the pump. The database refuses a line of a signed session that corrects none.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const PumpChange& line);
    /// Returns every change in the session, also those that were taken back or corrected.
    [[nodiscard]] static Result<std::vector<PumpChange>> ofSession(Connection& connection,
                                                                   const SessionId& session);
    /// Marks a line as undone: it stays, and counts nowhere.
    [[nodiscard]] static Result<void> takeBack(Connection& connection, const SessionId& session,
                                               const EntryId& entry);
    /// Reads those of all sessions of one patient.
    [[nodiscard]] static Result<LinesBySession<PumpChange>> ofPatient(Connection& connection,
                                                                      const PatientId& patient);
    /// Reads those of all sessions of the clinic.
    [[nodiscard]] static LinesInOrder<PumpChange> inOrder(Connection& connection);
};

} // namespace tidemark::storage
