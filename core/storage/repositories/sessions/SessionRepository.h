// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/RowSequence.h"

#include <vector>

namespace tidemark::storage {

/// SessionRepository is the sessions themselves (table treatment_session). Their lines belong to the
/// repositories beside this one.
class SessionRepository {
public:
    /// Adds a planned session. Its lines are added by their own repositories.
    [[nodiscard]] static Result<void> insert(Connection& connection, const Session& session);
    /// Updates everything but its identity, patient, course and plan in the course. It fails with NotFound.
    [[nodiscard]] static Result<void> update(Connection& connection, const Session& session);
    /// Updates weight and times of the dose in a signed session, and its version. It fails with NotFound.
    [[nodiscard]] static Result<void> amend(Connection& connection, const Session& session);
    /// Updates the version alone, after an amendment that changes no column. It fails with NotFound.
    [[nodiscard]] static Result<void> updateVersion(Connection& connection, const SessionId& session,
                                                    int version);
    /// Lets the sessions that run keep their own time when the clinic's clock was set by so much
    /// (Session::clockShift).
    [[nodiscard]] static Result<void> shiftRunningClocks(Connection& connection, Duration shift);
    /// Loads a session without its lines. It fails with NotFound.
    [[nodiscard]] static Result<Session> load(Connection& connection, const SessionId& session);
    /// Loads a session with every line, version and signature, each kind in the order of event time. It fails
    /// with NotFound.
    [[nodiscard]] static Result<SessionRecord> loadRecord(Connection& connection, const SessionId& id);
    /// Lists them in the order they are planned.
    [[nodiscard]] static Result<std::vector<Session>> ofPatient(Connection& connection,
                                                                const PatientId& patient);
    /// Reads those of the whole clinic: by patient as PatientSearch lists them, each in the order they are
    /// planned.
    [[nodiscard]] static RowSequence<Session> inOrder(Connection& connection);
    /// Lists those planned from `from` to just before `until`, and those that are arrived, dosing or
    /// monitoring whenever they were planned.
    [[nodiscard]] static Result<std::vector<Session>> plannedBetweenOrRunning(Connection& connection,
                                                                              Instant from, Instant until);
    /// Returns the patient's session that is arrived, dosing or monitoring, else the first that is planned
    /// from `from` on.
    [[nodiscard]] static Result<std::optional<Session>> runningOrNext(Connection& connection,
                                                                      const PatientId& patient, Instant from);
    /// Lists those that are planned in a room from one moment to the other.
    [[nodiscard]] static Result<std::vector<Session>> inRoom(Connection& connection, const QString& room,
                                                             Instant from, Instant until);
    /// Lists every session of the clinic in that state, in the order they are planned.
    [[nodiscard]] static Result<std::vector<Session>> inState(Connection& connection, SessionState state);
};

} // namespace tidemark::storage
