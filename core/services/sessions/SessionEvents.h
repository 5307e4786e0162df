// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/OpenClinic.h"
#include "services/base/Stamps.h"

#include <utility>

namespace tidemark::services {

/// SessionEvents are what happens beside the dose: side effects, interventions, notes and gaps, and taking an
/// entry back.
///
/// Each call checks the actor's right and then the session's state (rules::allows). It is one transaction
/// with one entry in the audit log, and it is durable before it returns.
class SessionEvents {
public:
    /// With `happenedAt` every entry was written on paper during an outage: it is stamped with that time and
    /// with rules::downtimeReason.
    SessionEvents(OpenClinic& clinic, Actor actor, EventTime happenedAt = {})
        : m_clinic(clinic), m_actor(std::move(actor)), m_happenedAt(happenedAt) {}

    /// Sets the side effect to `severity`, or ends it with std::nullopt. Returns the entry, for undo(). Fails
    /// with NotOneOfTheChoices on "effect", and with WrongState for the end of an effect that is not open.
    [[nodiscard]] Result<EntryId> setEffect(const SessionId& session, const QString& effectKey,
                                            std::optional<Severity> severity);
    /// Records an intervention of the catalogue, the cannula, an injection's site or a look at the place.
    /// Returns the entry, for undo(). Fails with NotOneOfTheChoices on "intervention".
    [[nodiscard]] Result<EntryId> recordIntervention(const SessionId& session, const QString& interventionKey,
                                                     const QString& detail = {});
    /// Records a note and removes the draft of field "note". Returns the entry, for undo().
    [[nodiscard]] Result<EntryId> recordNote(const SessionId& session, const QString& text,
                                             NoteKind kind = NoteKind::Note);
    /// Takes an effect, an intervention, a note, a decision on a pressure or a set of vitals back. Only the
    /// author may do so (NotPermitted), within ten seconds of the entry (UndoExpired).
    [[nodiscard]] Result<void> undo(const SessionId& session, const EntryId& entry);
    /// Marks in every running session that nothing could be recorded between the two times, as after a crash.
    /// Whoever signs in first may do so. Returns the number of sessions. Fails with InvalidDate on "gap".
    [[nodiscard]] Result<int> markGap(Instant from, Instant until);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
    EventTime m_happenedAt; ///< None where entries happen at the moment they are made.
};

} // namespace tidemark::services
