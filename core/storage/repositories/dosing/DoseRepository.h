// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/LinesBySession.h"
#include "storage/repositories/base/LinesInOrder.h"

#include <optional>
#include <vector>

namespace tidemark::storage {

/// Devices and injections given, and who runs the session (tables session_dose, session_owner). Lines are
/// only added, or taken back; they come back in the order of event time.
class DoseRepository {
public:
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const DoseGiven& line);
    [[nodiscard]] static Result<std::vector<DoseGiven>> doses(Connection& connection,
                                                              const SessionId& session);
    /// Marks a dose as undone: it stays, and counts nowhere.
    [[nodiscard]] static Result<void> takeBack(Connection& connection, const SessionId& session,
                                               const EntryId& entry);
    /// Reads those in all sessions of one patient.
    [[nodiscard]] static Result<LinesBySession<DoseGiven>> dosesOfPatient(Connection& connection,
                                                                          const PatientId& patient);
    /// Reads those in all sessions of the clinic.
    [[nodiscard]] static LinesInOrder<DoseGiven> dosesInOrder(Connection& connection);
    /// Returns the newest dose of that drug and route with a lot that has not expired on `day`, in any
    /// session.
    [[nodiscard]] static Result<std::optional<DoseGiven>> newestWithLot(Connection& connection,
                                                                        const Session& like, QDate day);
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const OwnerChange& line);
    [[nodiscard]] static Result<std::vector<OwnerChange>> owners(Connection& connection,
                                                                 const SessionId& session);
};

} // namespace tidemark::storage
