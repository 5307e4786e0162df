// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionRepository.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/dosing/PumpRepository.h"
#include "storage/repositories/sessions/DischargeRepository.h"
#include "storage/repositories/sessions/PreDoseRepository.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/sessions/SessionVersionRepository.h"
#include "storage/repositories/vitals/PressureDecisionRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"

namespace tidemark::storage {
namespace {

// What a session keeps from its planning on, and what changes as it runs.
constexpr SqlText plannedColumns = "id, patient_id, course_id, phase, ordinal, planned_in_phase";
constexpr SqlText changingColumns =
    "order_id, protocol_id, protocol_version, planned_at, room, state, arrived_at, weight_kg, dose_mg, "
    "started_at, pump_ended_at, left_at, version, drug, route, earliest, latest, leave_kind, owner_id, "
    "clock_shift_ms";
constexpr auto sessionColumns = sql(plannedColumns, ", ", changingColumns);

constexpr auto insertSession = insertInto<"treatment_session", sessionColumns>;

constexpr auto updateSession =
    sql("UPDATE treatment_session SET ", assignmentsOf<changingColumns>, " WHERE id = :id");

constexpr std::string_view updateVersionOnly =
    "UPDATE treatment_session SET version = :version WHERE id = :id";

constexpr std::string_view amendSigned = R"sql(
UPDATE treatment_session
SET weight_kg = :weight_kg, started_at = :started_at, pump_ended_at = :pump_ended_at, version = :version
WHERE id = :id)sql";

constexpr std::string_view shiftRunning = R"sql(
UPDATE treatment_session SET clock_shift_ms = clock_shift_ms + :shift
WHERE state IN ('arrived', 'dosing', 'monitoring'))sql";

constexpr auto selectSessions = sql("SELECT ", sessionColumns, " FROM treatment_session ");

constexpr auto selectSessionById = sql(selectSessions, "WHERE id = :id");

constexpr auto selectSessionsOfPatient =
    sql(selectSessions, "WHERE patient_id = :patient_id ORDER BY planned_at, id");

constexpr auto selectSessionsInOrder =
    selectByPatient<columnsOf<"treatment_session", sessionColumns>, "treatment_session",
                    "treatment_session.planned_at, treatment_session.id">;

// Two indexed halves instead of one OR, which would read the whole table.
constexpr auto selectPlannedOrRunning = sql(selectSessions, R"sql(
WHERE planned_at >= :from AND planned_at < :until
UNION
)sql",
                                            selectSessions, R"sql(
WHERE state IN ('arrived', 'dosing', 'monitoring')
ORDER BY planned_at, id)sql");

constexpr auto selectRunningOrNext = sql(selectSessions, R"sql(
WHERE patient_id = :patient_id
  AND (state IN ('arrived', 'dosing', 'monitoring') OR (state = 'planned' AND planned_at >= :from))
ORDER BY state = 'planned', planned_at, id LIMIT 1)sql");

constexpr auto selectInRoom = sql(selectSessions, R"sql(
WHERE room = :room AND planned_at >= :from AND planned_at < :until ORDER BY planned_at, id)sql");

constexpr auto selectByState = sql(selectSessions, "WHERE state = :state ORDER BY planned_at, id");

Session sessionOf(RowReader& row) {
    Session session;
    row.read(session.id, session.patient, session.course, session.phase, session.ordinal,
             session.plannedInPhase);
    row.read(session.order, session.protocolId, session.protocolVersion, session.plannedAt, session.room,
             session.state, session.arrivedAt, session.weight, session.dose, session.startedAt,
             session.pumpEndedAt, session.leftAt, session.version, session.drug, session.route,
             session.earliest, session.latest, session.dischargeKind, session.owner, session.clockShift);
    return session;
}

void bindChanging(Statement& statement, const Session& session) {
    statement.bind(":id", session.id)
        .bind(":order_id", session.order)
        .bind(":protocol_id", session.protocolId)
        .bind(":protocol_version", session.protocolVersion)
        .bind(":planned_at", session.plannedAt)
        .bind(":room", session.room)
        .bind(":state", session.state)
        .bind(":arrived_at", session.arrivedAt)
        .bind(":weight_kg", session.weight)
        .bind(":dose_mg", session.dose)
        .bind(":started_at", session.startedAt)
        .bind(":pump_ended_at", session.pumpEndedAt)
        .bind(":left_at", session.leftAt)
        .bind(":version", session.version)
        .bind(":drug", session.drug)
        .bind(":route", session.route)
        .bind(":earliest", session.earliest)
        .bind(":latest", session.latest)
        .bind(":leave_kind", session.dischargeKind)
        .bind(":owner_id", session.owner)
        .bind(":clock_shift_ms", session.clockShift);
}

/// Moves one kind of line into its place in the record; false keeps the first error.
template <class Lines>
bool take(Result<Lines> lines, Lines& place, Error& error) {
    if (!lines) {
        error = lines.error();
        return false;
    }
    place = std::move(*lines);
    return true;
}

} // namespace

Result<void> SessionRepository::insert(Connection& connection, const Session& session) {
    auto statement = connection.prepare(insertSession);
    bindChanging(statement, session);
    return statement.bind(":patient_id", session.patient)
        .bind(":course_id", session.course)
        .bind(":phase", session.phase)
        .bind(":ordinal", session.ordinal)
        .bind(":planned_in_phase", session.plannedInPhase)
        .run();
}

Result<void> SessionRepository::update(Connection& connection, const Session& session) {
    auto statement = connection.prepare(updateSession);
    bindChanging(statement, session);
    TIDEMARK_TRY(statement.run());
    return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::NotFound);
}

Result<void> SessionRepository::updateVersion(Connection& connection, const SessionId& session, int version) {
    TIDEMARK_TRY(connection.prepare(updateVersionOnly).bind(":id", session).bind(":version", version).run());
    return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::NotFound);
}

Result<void> SessionRepository::amend(Connection& connection, const Session& session) {
    TIDEMARK_TRY(connection.prepare(amendSigned)
                     .bind(":id", session.id)
                     .bind(":weight_kg", session.weight)
                     .bind(":started_at", session.startedAt)
                     .bind(":pump_ended_at", session.pumpEndedAt)
                     .bind(":version", session.version)
                     .run());
    return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::NotFound);
}

Result<void> SessionRepository::shiftRunningClocks(Connection& connection, Duration shift) {
    return connection.prepare(shiftRunning).bind(":shift", shift).run();
}

Result<Session> SessionRepository::load(Connection& connection, const SessionId& session) {
    return oneRow(connection.prepare(selectSessionById).bind(":id", session), sessionOf);
}

Result<SessionRecord> SessionRepository::loadRecord(Connection& connection, const SessionId& id) {
    auto session = TIDEMARK_TRY(load(connection, id));
    SessionRecord record;
    record.session = std::move(session);
    Error error;
    const bool whole =
        take(ReadingRepository::ofSession(connection, id), record.readings, error) &&
        take(SessionEventRepository::effects(connection, id), record.effects, error) &&
        take(PumpRepository::ofSession(connection, id), record.pump, error) &&
        take(DoseRepository::doses(connection, id), record.doses, error) &&
        take(DoseRepository::owners(connection, id), record.owners, error) &&
        take(SessionEventRepository::interventions(connection, id), record.interventions, error) &&
        take(SessionEventRepository::notes(connection, id), record.notes, error) &&
        take(PreDoseRepository::checklist(connection, id), record.checklist, error) &&
        take(PreDoseRepository::releases(connection, id), record.releases, error) &&
        take(PressureDecisionRepository::ofSession(connection, id), record.decisions, error) &&
        take(DischargeRepository::points(connection, id), record.leaving, error) &&
        take(DischargeRepository::gaps(connection, id), record.gaps, error) &&
        take(SessionVersionRepository::versions(connection, id), record.versions, error) &&
        take(SessionVersionRepository::signatures(connection, id), record.signatures, error);
    if (!whole) {
        return tl::unexpected(error);
    }
    return record;
}

Result<std::vector<Session>> SessionRepository::ofPatient(Connection& connection, const PatientId& patient) {
    return allRows(connection.prepare(selectSessionsOfPatient).bind(":patient_id", patient), sessionOf);
}

RowSequence<Session> SessionRepository::inOrder(Connection& connection) {
    return {connection.prepare(selectSessionsInOrder), sessionOf};
}

Result<std::vector<Session>> SessionRepository::plannedBetweenOrRunning(Connection& connection, Instant from,
                                                                        Instant until) {
    return allRows(connection.prepare(selectPlannedOrRunning).bind(":from", from).bind(":until", until),
                   sessionOf);
}

Result<std::vector<Session>> SessionRepository::inRoom(Connection& connection, const QString& room,
                                                       Instant from, Instant until) {
    return allRows(
        connection.prepare(selectInRoom).bind(":room", room).bind(":from", from).bind(":until", until),
        sessionOf);
}

Result<std::optional<Session>> SessionRepository::runningOrNext(Connection& connection,
                                                                const PatientId& patient, Instant from) {
    return firstRow(connection.prepare(selectRunningOrNext).bind(":patient_id", patient).bind(":from", from),
                    sessionOf);
}

Result<std::vector<Session>> SessionRepository::inState(Connection& connection, SessionState state) {
    return allRows(connection.prepare(selectByState).bind(":state", state), sessionOf);
}

} // namespace tidemark::storage
