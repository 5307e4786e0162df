// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/AftercareRepository.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText stateColumns =
    "session_id, patient_id, contact_due, contact_open, tries, prescriber_asked_at";
constexpr SqlText aftercareContactColumns = "id, session_id, outcome, note, at, author_id, author_name";
constexpr SqlText eventColumns = "id, session_id, kind, happened_at, serious, what, done, entered_at, "
                                 "author_id, author_name, withdrawn_reason";

constexpr auto keepState = sql(insertInto<"session_aftercare", stateColumns>,
                               " ON CONFLICT (session_id) DO UPDATE SET contact_open = :contact_open, "
                               "tries = :tries, prescriber_asked_at = :prescriber_asked_at");
constexpr auto insertContact = insertInto<"session_contact", aftercareContactColumns>;
constexpr auto insertEvent = insertInto<"session_later_event", eventColumns>;

constexpr auto selectState =
    sql("SELECT ", stateColumns, " FROM session_aftercare WHERE session_id = :session_id");

// In two halves: each is answered by its own index, however many sessions the clinic has. CROSS JOIN keeps
// SQLite from beginning with every signed session.
constexpr auto selectWaiting =
    sql("SELECT ", columnsOf<"session_aftercare", stateColumns>,
        " FROM session_aftercare CROSS JOIN treatment_session"
        " WHERE treatment_session.id = session_id AND session_aftercare.contact_open = 1 AND "
        "session_aftercare.contact_due <= :day"
        " AND treatment_session.state IN ('left', 'signed') UNION SELECT ",
        columnsOf<"session_aftercare", stateColumns>,
        " FROM session_aftercare CROSS JOIN treatment_session"
        " WHERE treatment_session.id = session_id AND session_aftercare.prescriber_asked_at IS NOT NULL"
        " AND treatment_session.state IN ('left', 'signed') ORDER BY contact_due, session_id");

constexpr auto selectWaitingOf =
    sql("SELECT ", columnsOf<"session_aftercare", stateColumns>,
        " FROM session_aftercare CROSS JOIN treatment_session"
        " WHERE treatment_session.id = session_id AND session_aftercare.patient_id = :patient_id"
        " AND (session_aftercare.prescriber_asked_at IS NOT NULL OR (session_aftercare.contact_open = 1 AND "
        "session_aftercare.contact_due <= :day))"
        " AND treatment_session.state IN ('left', 'signed') ORDER BY contact_due, session_id");

constexpr auto selectAftercareContacts =
    sql("SELECT ", aftercareContactColumns,
        " FROM session_contact WHERE session_id = :session_id ORDER BY at, id");

constexpr auto selectEvents = sql("SELECT ", eventColumns,
                                  " FROM session_later_event WHERE session_id = :session_id "
                                  "ORDER BY happened_at, id");

constexpr auto selectEvent = sql("SELECT ", eventColumns, " FROM session_later_event WHERE id = :id");

constexpr auto selectEventsOf = sql("SELECT ", columnsOf<"session_later_event", eventColumns>,
                                    " FROM session_aftercare JOIN session_later_event"
                                    " ON session_later_event.session_id = session_aftercare.session_id"
                                    " WHERE session_aftercare.patient_id = :patient_id"
                                    " ORDER BY session_later_event.happened_at, session_later_event.id");

constexpr auto selectEventsInOrder =
    sql("SELECT session_aftercare.patient_id, ", columnsOf<"session_later_event", eventColumns>,
        " FROM patient CROSS JOIN session_aftercare CROSS JOIN session_later_event"
        " WHERE session_aftercare.patient_id = patient.id"
        " AND session_later_event.session_id = session_aftercare.session_id"
        " ORDER BY patient.sort_name, patient.number, session_later_event.happened_at,"
        " session_later_event.id");

constexpr std::string_view withdrawEvent = R"sql(
UPDATE session_later_event SET withdrawn_reason = :withdrawn_reason WHERE id = :id)sql";

Aftercare stateOf(RowReader& row) {
    Aftercare state;
    row.read(state.session, state.patient, state.contactDue, state.contactOpen, state.tries,
             state.prescriberAsked);
    return state;
}

ContactEntry aftercareContactOf(RowReader& row) {
    ContactEntry entry;
    row.read(entry.id, entry.session, entry.outcome, entry.note, entry.at, entry.author, entry.authorName);
    return entry;
}

LaterEvent eventOf(RowReader& row) {
    LaterEvent event;
    row.read(event.id, event.session, event.kind, event.happenedAt, event.serious, event.what, event.done,
             event.enteredAt, event.author, event.authorName, event.withdrawnReason);
    return event;
}

AftercareRepository::OfPatient eventWithPatient(RowReader& row) {
    AftercareRepository::OfPatient each;
    each.patient = row.next<PatientId>();
    each.event = eventOf(row);
    return each;
}

} // namespace

Result<void> AftercareRepository::keep(Connection& connection, const Aftercare& state) {
    return connection.prepare(keepState)
        .bind(":session_id", state.session)
        .bind(":patient_id", state.patient)
        .bind(":contact_due", state.contactDue)
        .bind(":contact_open", state.contactOpen)
        .bind(":tries", state.tries)
        .bind(":prescriber_asked_at", state.prescriberAsked)
        .run();
}

Result<std::optional<Aftercare>> AftercareRepository::load(Connection& connection, const SessionId& session) {
    return firstRow(connection.prepare(selectState).bind(":session_id", session), stateOf);
}

Result<AftercareRecord> AftercareRepository::record(Connection& connection, const SessionId& session) {
    AftercareRecord record;
    record.state = TIDEMARK_TRY(load(connection, session));
    if (!record.state) {
        return record;
    }
    record.contacts = TIDEMARK_TRY(allRows(
        connection.prepare(selectAftercareContacts).bind(":session_id", session), aftercareContactOf));
    record.events =
        TIDEMARK_TRY(allRows(connection.prepare(selectEvents).bind(":session_id", session), eventOf));
    return record;
}

Result<std::vector<Aftercare>> AftercareRepository::waiting(Connection& connection, QDate day) {
    return allRows(connection.prepare(selectWaiting).bind(":day", day), stateOf);
}

Result<std::vector<Aftercare>> AftercareRepository::waitingOf(Connection& connection, QDate day,
                                                              const PatientId& patient) {
    return allRows(connection.prepare(selectWaitingOf).bind(":day", day).bind(":patient_id", patient),
                   stateOf);
}

Result<void> AftercareRepository::add(Connection& connection, const ContactEntry& entry) {
    return connection.prepare(insertContact)
        .bind(":id", entry.id)
        .bind(":session_id", entry.session)
        .bind(":outcome", entry.outcome)
        .bind(":note", entry.note)
        .bind(":at", entry.at)
        .bind(":author_id", entry.author)
        .bind(":author_name", entry.authorName)
        .run();
}

Result<void> AftercareRepository::add(Connection& connection, const LaterEvent& event) {
    return connection.prepare(insertEvent)
        .bind(":id", event.id)
        .bind(":session_id", event.session)
        .bind(":kind", event.kind)
        .bind(":happened_at", event.happenedAt)
        .bind(":serious", event.serious)
        .bind(":what", event.what)
        .bind(":done", event.done)
        .bind(":entered_at", event.enteredAt)
        .bind(":author_id", event.author)
        .bind(":author_name", event.authorName)
        .bind(":withdrawn_reason", event.withdrawnReason)
        .run();
}

Result<LaterEvent> AftercareRepository::event(Connection& connection, const EntryId& event) {
    return oneRow(connection.prepare(selectEvent).bind(":id", event), eventOf);
}

Result<void> AftercareRepository::withdraw(Connection& connection, const EntryId& event,
                                           const QString& reason) {
    return connection.prepare(withdrawEvent).bind(":id", event).bind(":withdrawn_reason", reason).run();
}

Result<std::vector<LaterEvent>> AftercareRepository::eventsOf(Connection& connection,
                                                              const PatientId& patient) {
    return allRows(connection.prepare(selectEventsOf).bind(":patient_id", patient), eventOf);
}

RowSequence<AftercareRepository::OfPatient> AftercareRepository::eventsInOrder(Connection& connection) {
    return {connection.prepare(selectEventsInOrder), eventWithPatient};
}

} // namespace tidemark::storage
