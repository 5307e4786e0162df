// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/LinesBySession.h"
#include "storage/repositories/base/LinesInOrder.h"

#include <vector>

namespace tidemark::storage {

/// SessionEventRepository is what happens beside the pump: side effects, interventions, notes. Lines are only
/// added; they come back in the order of event time.
class SessionEventRepository {
public:
    /// Adds that a side effect began, got worse or ended. The database refuses a line of a signed session
    /// that corrects none.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const EffectChange& line);
    /// Returns every change of a side effect in the session, also those that were taken back or corrected.
    [[nodiscard]] static Result<std::vector<EffectChange>> effects(Connection& connection,
                                                                   const SessionId& session);
    /// Reads those in all sessions of one patient.
    [[nodiscard]] static Result<LinesBySession<EffectChange>> effectsOfPatient(Connection& connection,
                                                                               const PatientId& patient);
    /// Reads the changes of side effects in all sessions of the clinic.
    [[nodiscard]] static LinesInOrder<EffectChange> effectsInOrder(Connection& connection);
    /// Adds something that was done. The database refuses a line of a signed session that corrects none.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const Intervention& line);
    /// Returns everything that was done in the session, also what was taken back or corrected.
    [[nodiscard]] static Result<std::vector<Intervention>> interventions(Connection& connection,
                                                                         const SessionId& session);
    /// Adds a note. The database refuses a line of a signed session that corrects none.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session, const Note& line);
    /// Returns every note of the session, also those that were taken back or corrected.
    [[nodiscard]] static Result<std::vector<Note>> notes(Connection& connection, const SessionId& session);
};

} // namespace tidemark::storage
