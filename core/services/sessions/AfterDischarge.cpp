// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/AfterDischarge.h"

#include "base/CalendarDay.h"
#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "fields/TypedDays.h"
#include "rules/access/Authorization.h"
#include "rules/sessions/Aftercare.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "storage/repositories/sessions/AftercareRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <QTimeZone>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AftercareRepository;
using storage::AuditLine;
using storage::Connection;

namespace {

/// The session, once its patient has left.
Result<Session> leftSession(Connection& connection, const SessionId& id) {
    auto session = storage::SessionRepository::load(connection, id);
    if (session && session->state != SessionState::Left && session->state != SessionState::Signed) {
        return fail(ErrorCode::WrongState);
    }
    return session;
}

/// Where its care stands; at the beginning where nobody has written anything.
Result<Aftercare> aftercareOf(Connection& connection, const Session& session) {
    const auto known = TIDEMARK_TRY(AftercareRepository::load(connection, session.id));
    if (known) {
        return *known;
    }
    Aftercare begun;
    begun.session = session.id;
    begun.patient = session.patient;
    return begun;
}

Result<QString> requiredNote(const QString& note) {
    auto checkedLaterEvent = fields::checkText(fields::keys::contactNote, note);
    return checkedLaterEvent && checkedLaterEvent->isEmpty()
               ? fail(ErrorCode::Empty, fields::keys::contactNote)
               : std::move(checkedLaterEvent);
}

/// On the clinic's wall clock.
Result<Instant> happenedAt(const OpenClinic& clinic, const Session& session, const LaterEventForm& form) {
    const QString field = fields::keys::laterEventTime;
    const QByteArray zone = clinic.clock().zone();
    const QDate today = clinic.today();
    const Instant left = session.leftAt.value_or(session.plannedAt) + session.clockShift;
    QDate day = today;
    if (!form.day.trimmed().isEmpty()) {
        day = TIDEMARK_TRY(fields::checkDate(field, form.day, calendarDay(left, zone), today));
    }
    const QString typed = form.time.trimmed();
    if (typed.isEmpty() && day == today) {
        return clinic.now();
    }
    const auto time = typed.isEmpty() ? Result<QTime>(QTime(12, 0)) : fields::readTimeOfDay(typed);
    if (!time) {
        return fail(time.error().code, field);
    }
    const Instant at = fromDateTime(QDateTime(day, *time, QTimeZone(zone)));
    // Noon stands for a time that was not told; the patient may have left later on that day.
    if (typed.isEmpty() && at < left) {
        return left;
    }
    return at < left || at > clinic.now() ? fail(ErrorCode::InvalidDate, field) : Result<Instant>(at);
}

QByteArray contactBody(const ContactEntry& entry) {
    return CanonicalBytes()
        .add(entry.id)
        .add(entry.session)
        .add(code(entry.outcome))
        .add(entry.note)
        .add(entry.at)
        .bytes();
}

QByteArray contactBody(const LaterEvent& event) {
    return CanonicalBytes()
        .add(event.id)
        .add(event.session)
        .add(code(event.kind))
        .add(event.happenedAt)
        .addFlag(event.serious)
        .add(event.what)
        .add(event.done)
        .add(event.enteredAt)
        .add(event.withdrawnReason)
        .bytes();
}

Result<LaterEvent> checkedLaterEvent(const LaterEventForm& form) {
    if (!form.kind) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::laterEventKind);
    }
    if (!form.serious) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::laterEventSerious);
    }
    LaterEvent event;
    event.kind = *form.kind;
    event.serious = *form.serious;
    event.what = TIDEMARK_TRY(fields::checkText(fields::keys::laterEventWhat, form.what));
    event.done = TIDEMARK_TRY(fields::checkText(fields::keys::laterEventDone, form.done));
    return event;
}

} // namespace

Result<AftercareRecord> AfterDischarge::ofSession(const SessionId& session) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read(
        [&](Connection& connection) { return AftercareRepository::record(connection, session); });
}

Result<std::vector<LaterEvent>> AfterDischarge::eventsOf(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    return m_clinic.store().read(
        [&](Connection& connection) { return AftercareRepository::eventsOf(connection, patient); });
}

Result<void> AfterDischarge::recordContact(const SessionId& session, ContactOutcome outcome,
                                           const QString& note) {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordAftercare));
    if (outcome == ContactOutcome::Reviewed) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::contactOutcome);
    }
    const auto said =
        TIDEMARK_TRY(outcome == ContactOutcome::Worries ? requiredNote(note)
                                                        : fields::checkText(fields::keys::contactNote, note));
    return addEntry(session, outcome, said);
}

Result<void> AfterDischarge::review(const SessionId& session, const QString& note) {
    TIDEMARK_TRY(authorize(m_actor, Command::DecideRelease));
    const auto said = TIDEMARK_TRY(requiredNote(note));
    return addEntry(session, ContactOutcome::Reviewed, said);
}

Result<void> AfterDischarge::addEntry(const SessionId& session, ContactOutcome outcome, const QString& note) {
    const bool isReview = outcome == ContactOutcome::Reviewed;
    return m_clinic.store().write(
        sessionLine(m_actor, session, isReview ? actions::aftercareReview : actions::contactRecord),
        [&](Connection& connection, AuditLine& line) -> Result<void> {
            const auto left = TIDEMARK_TRY(leftSession(connection, session));
            const auto before = TIDEMARK_TRY(aftercareOf(connection, left));
            const Instant now = m_clinic.now();
            const auto after = TIDEMARK_TRY(rules::afterEntry(before, outcome, now));
            const ContactEntry entry{EntryId::make(now), session, outcome, note, now, m_actor.id,
                                     m_actor.displayName};
            line.body = contactBody(entry);
            TIDEMARK_TRY(AftercareRepository::keep(connection, after));
            return AftercareRepository::add(connection, entry);
        });
}

Result<LaterEvent> AfterDischarge::recordEvent(const SessionId& session, const LaterEventForm& form) {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordAftercare));
    auto event = TIDEMARK_TRY(checkedLaterEvent(form));
    return m_clinic.store().write(
        sessionLine(m_actor, session, actions::laterEventRecord),
        [&](Connection& connection, AuditLine& line) -> Result<LaterEvent> {
            const auto left = TIDEMARK_TRY(leftSession(connection, session));
            const Instant now = m_clinic.now();
            event.id = EntryId::make(now);
            event.session = session;
            event.happenedAt = TIDEMARK_TRY(happenedAt(m_clinic, left, form));
            event.enteredAt = now;
            event.author = m_actor.id;
            event.authorName = m_actor.displayName;
            auto state = TIDEMARK_TRY(aftercareOf(connection, left));
            if (rules::asksPrescriber(event) && !state.prescriberAsked) {
                state.prescriberAsked = now;
            }
            line.body = contactBody(event);
            TIDEMARK_TRY(AftercareRepository::keep(connection, state));
            return AftercareRepository::add(connection, event).map([&] { return event; });
        });
}

Result<void> AfterDischarge::withdrawEvent(const EntryId& event, const QString& reason) {
    TIDEMARK_TRY(authorize(m_actor, Command::RecordAftercare));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    const auto known = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return AftercareRepository::event(connection, event); }));
    return m_clinic.store().write(sessionLine(m_actor, known.session, actions::laterEventWithdraw, why),
                                  [&](Connection& connection, AuditLine& line) -> Result<void> {
                                      auto withdrawn =
                                          TIDEMARK_TRY(AftercareRepository::event(connection, event));
                                      if (!withdrawn.withdrawnReason.isEmpty()) {
                                          return fail(ErrorCode::WrongState);
                                      }
                                      withdrawn.withdrawnReason = why;
                                      line.body = contactBody(withdrawn);
                                      return AftercareRepository::withdraw(connection, event, why);
                                  });
}

} // namespace tidemark::services
