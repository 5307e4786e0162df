// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/LinesBySession.h"
#include "storage/repositories/base/LinesInOrder.h"

#include <optional>
#include <vector>

namespace tidemark::storage {

/// DoseRepository is the devices and injections given, and who runs the session (tables session_dose,
/// session_owner). Lines are only added, or taken back; they come back in the order of event time.
class DoseRepository {
public:
    /// Adds a device or an injection. The database refuses a line of a signed session that corrects none.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const DoseGiven& line);
    /// Returns every dose of the session, also those that were taken back or corrected.
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
    /// Adds who runs the session from now on, at the arrival and at each take-over. Session::owner is written
    /// by SessionRepository.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const OwnerChange& line);
    /// Returns who ran the session from when on: the line of the arrival, then one for each take-over.
    [[nodiscard]] static Result<std::vector<OwnerChange>> owners(Connection& connection,
                                                                 const SessionId& session);
};

} // namespace tidemark::storage
