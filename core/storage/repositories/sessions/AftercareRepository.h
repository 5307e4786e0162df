// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Aftercare.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/RowSequence.h"

#include <vector>

namespace tidemark::storage {

/// AftercareRepository is the tables session_aftercare, session_contact and session_later_event: what is
/// known of a session's patient after the discharge. Nothing of it is part of what is signed.
class AftercareRepository {
public:
    /// Makes the row of a session, or replaces what changes of it.
    [[nodiscard]] static Result<void> keep(Connection& connection, const Aftercare& state);
    /// Returns none where nothing was asked and nothing happened.
    [[nodiscard]] static Result<std::optional<Aftercare>> load(Connection& connection,
                                                               const SessionId& session);
    /// Returns the state with its entries, the oldest first.
    [[nodiscard]] static Result<AftercareRecord> record(Connection& connection, const SessionId& session);
    /// Returns those that somebody has to look at: a contact that is due until `day`, or a prescriber who is
    /// asked. They are of sessions that were left, the longest waiting first.
    [[nodiscard]] static Result<std::vector<Aftercare>> waiting(Connection& connection, QDate day);
    /// Returns the same of one patient.
    [[nodiscard]] static Result<std::vector<Aftercare>> waitingOf(Connection& connection, QDate day,
                                                                  const PatientId& patient);

    /// Adds a try to reach the patient, or something that happened. The state beside it is for keep() to
    /// renew, in the same transaction.
    [[nodiscard]] static Result<void> add(Connection& connection, const ContactEntry& entry);
    [[nodiscard]] static Result<void> add(Connection& connection, const LaterEvent& event);
    /// Loads what happened, also where it was withdrawn. It fails with NotFound.
    [[nodiscard]] static Result<LaterEvent> event(Connection& connection, const EntryId& event);
    /// Withdraws an event that was entered by mistake. The reason must not be empty, and the database refuses
    /// a second withdrawal.
    [[nodiscard]] static Result<void> withdraw(Connection& connection, const EntryId& event,
                                               const QString& reason);
    /// Returns the events after all sessions of the patient, the oldest first. Withdrawn ones are among them.
    [[nodiscard]] static Result<std::vector<LaterEvent>> eventsOf(Connection& connection,
                                                                  const PatientId& patient);
    /// OfPatient is an event, and whose it is.
    struct OfPatient {
        PatientId patient;
        LaterEvent event;
    };
    /// Returns the events of the whole clinic, by patient as PatientSearch lists them, each one's oldest
    /// first.
    [[nodiscard]] static RowSequence<OfPatient> eventsInOrder(Connection& connection);
};

} // namespace tidemark::storage
