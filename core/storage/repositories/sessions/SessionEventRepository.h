// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/LinesBySession.h"

#include <vector>

namespace tidemark::storage {

/// SessionEventRepository is what happens beside the pump: side effects, interventions, notes. Lines are only
/// added; they come back in the order of event time.
class SessionEventRepository {
public:
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const EffectChange& line);
    [[nodiscard]] static Result<std::vector<EffectChange>> effects(Connection& connection,
                                                                   const SessionId& session);
    /// Reads those in all sessions of one patient.
    [[nodiscard]] static Result<LinesBySession<EffectChange>> effectsOfPatient(Connection& connection,
                                                                               const PatientId& patient);
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const Intervention& line);
    [[nodiscard]] static Result<std::vector<Intervention>> interventions(Connection& connection,
                                                                         const SessionId& session);
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session, const Note& line);
    [[nodiscard]] static Result<std::vector<Note>> notes(Connection& connection, const SessionId& session);
};

} // namespace tidemark::storage
