// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Aftercare.h"
#include "domain/StaffMember.h"
#include "services/base/OpenClinic.h"

#include <optional>
#include <utility>
#include <vector>

namespace tidemark::services {

/// A LaterEventForm is an event after the discharge as it is typed.
struct LaterEventForm {
    std::optional<LaterEventKind> kind{}; ///< Asked; none is refused.
    QString day;                          ///< As typed; empty: today.
    QString time;                         ///< "21:30"; empty: now today, noon on an earlier day.
    std::optional<bool> serious{};        ///< Asked; none is refused.
    QString what;
    QString done; ///< What was done about it; may be empty.
};

/// AfterDischarge is what is known of a session's patient after the discharge: the contact that the protocol
/// asks for, and what happened later. It is written beside the record, also after the signature, and changes
/// nothing of what was signed.
///
/// Each call checks the actor's right first, then that the patient has left (WrongState). It is one
/// transaction with one entry in the audit log.
class AfterDischarge {
public:
    AfterDischarge(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns the contacts and events after one session, and what is still to be done about them. All of it
    /// is empty before the discharge and for an unknown session.
    [[nodiscard]] Result<AftercareRecord> ofSession(const SessionId& session) const;
    /// Returns the events after all sessions of the patient, the oldest first. Withdrawn ones are among them.
    [[nodiscard]] Result<std::vector<LaterEvent>> eventsOf(const PatientId& patient) const;

    /// Records what came of one try: Reached, NotReached or Worries. Fails with WrongState where no contact
    /// is open, with Empty on "contact-note" for worries without a note, and with NotOneOfTheChoices on
    /// "contact-outcome".
    [[nodiscard]] Result<void> recordContact(const SessionId& session, ContactOutcome outcome,
                                             const QString& note);
    /// Records that a prescriber has seen the worries or the event, and what follows. Fails with Empty on
    /// "contact-note", and with WrongState where no prescriber is asked.
    [[nodiscard]] Result<void> review(const SessionId& session, const QString& note);
    /// Adds an event. It fails with NotOneOfTheChoices on "later-event" and "later-event-serious" where that
    /// was not answered; with InvalidDate on "later-event-time" for a time before the patient left or to
    /// come; with the errors of "later-event-what" and "later-event-done".
    [[nodiscard]] Result<LaterEvent> recordEvent(const SessionId& session, const LaterEventForm& form);
    /// Marks an event as entered by mistake. It stays, with the reason. Fails with ReasonRequired, and with
    /// WrongState for the second time.
    [[nodiscard]] Result<void> withdrawEvent(const EntryId& event, const QString& reason);

private:
    [[nodiscard]] Result<void> addEntry(const SessionId& session, ContactOutcome outcome,
                                        const QString& note);

    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
