// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionRepository.h"

#include "storage/repositories/dosing/DoseRepository.h"
#include "storage/repositories/sessions/LeavingRepository.h"
#include "storage/repositories/sessions/PreDoseRepository.h"
#include "storage/repositories/vitals/PressureDecisionRepository.h"
#include "storage/repositories/dosing/PumpRepository.h"
#include "storage/repositories/vitals/ReadingRepository.h"
#include "storage/repositories/base/Rows.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
#include "storage/repositories/sessions/SessionVersionRepository.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertSession =
    "INSERT INTO treatment_session (id, patient_id, course_id, order_id, protocol_id, protocol_version, "
    "phase, "
    "ordinal, planned_in_phase, planned_at, room, state, arrived_at, weight_kg, dose_mg, started_at, "
    "pump_ended_at, left_at, version, drug, route, earliest, latest, leave_kind, owner_id) "
    "VALUES (:id, :patient_id, :course_id, :order_id, :protocol_id, :protocol_version, :phase, :ordinal, "
    ":planned_in_phase, :planned_at, :room, :state, :arrived_at, :weight_kg, :dose_mg, :started_at, "
    ":pump_ended_at, :left_at, :version, :drug, :route, :earliest, :latest, :leave_kind, :owner_id)";

constexpr std::string_view updateSession =
    "UPDATE treatment_session SET order_id = :order_id, protocol_id = :protocol_id, "
    "protocol_version = :protocol_version, planned_at = :planned_at, room = :room, state = :state, "
    "arrived_at = :arrived_at, weight_kg = :weight_kg, dose_mg = :dose_mg, started_at = :started_at, "
    "pump_ended_at = :pump_ended_at, left_at = :left_at, version = :version, drug = :drug, route = :route, "
    "earliest = :earliest, latest = :latest, leave_kind = :leave_kind, owner_id = :owner_id WHERE id = :id";

constexpr std::string_view updateVersionOnly =
    "UPDATE treatment_session SET version = :version WHERE id = :id";

constexpr std::string_view selectById =
    "SELECT id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, ordinal, "
    "planned_in_phase, "
    "planned_at, room, state, arrived_at, weight_kg, dose_mg, started_at, pump_ended_at, left_at, version, "
    "drug, route, earliest, latest, leave_kind, owner_id "
    "FROM treatment_session WHERE id = :id";

constexpr std::string_view selectByPatient =
    "SELECT id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, ordinal, "
    "planned_in_phase, "
    "planned_at, room, state, arrived_at, weight_kg, dose_mg, started_at, pump_ended_at, left_at, version, "
    "drug, route, earliest, latest, leave_kind, owner_id "
    "FROM treatment_session WHERE patient_id = :patient_id ORDER BY planned_at, id";

// Two indexed halves instead of one OR, which would read the whole table.
constexpr std::string_view selectPlannedOrRunning =
    "SELECT id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, ordinal, "
    "planned_in_phase, "
    "planned_at, room, state, arrived_at, weight_kg, dose_mg, started_at, pump_ended_at, left_at, version, "
    "drug, route, earliest, latest, leave_kind, owner_id "
    "FROM treatment_session WHERE planned_at >= :from AND planned_at < :until "
    "UNION "
    "SELECT id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, ordinal, "
    "planned_in_phase, "
    "planned_at, room, state, arrived_at, weight_kg, dose_mg, started_at, pump_ended_at, left_at, version, "
    "drug, route, earliest, latest, leave_kind, owner_id "
    "FROM treatment_session WHERE state IN ('arrived', 'dosing', 'monitoring') "
    "ORDER BY planned_at, id";

constexpr std::string_view selectByState =
    "SELECT id, patient_id, course_id, order_id, protocol_id, protocol_version, phase, ordinal, "
    "planned_in_phase, "
    "planned_at, room, state, arrived_at, weight_kg, dose_mg, started_at, pump_ended_at, left_at, version, "
    "drug, route, earliest, latest, leave_kind, owner_id "
    "FROM treatment_session WHERE state = :state ORDER BY planned_at, id";

template <class Unit>
std::optional<double> numberOf(const std::optional<Quantity<Unit>>& quantity) {
    return quantity ? std::optional(quantity->value) : std::nullopt;
}

template <class Unit>
std::optional<Quantity<Unit>> quantityAt(const Statement& row, int column) {
    const auto value = row.optionalReal(column);
    return value ? std::optional(Quantity<Unit>{*value}) : std::nullopt;
}

Result<Session> sessionAt(const Statement& row) {
    const auto phase = fromCode(coursePhaseCodes, row.text(6));
    const auto state = fromCode(sessionStateCodes, row.text(11));
    const auto drug = fromCode(drugCodes, row.text(19));
    const auto route = fromCode(routeCodes, row.text(20));
    const auto leaveKind = fromCode(leaveKindCodes, row.text(23));
    if (!phase || !state || !drug || !route || (!leaveKind && !row.isNull(23))) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    Session session;
    session.id = row.id<SessionId>(0);
    session.patient = row.id<PatientId>(1);
    session.course = row.id<CourseId>(2);
    session.order = row.id<OrderId>(3);
    session.protocolId = row.text(4);
    session.protocolVersion = static_cast<int>(row.integer(5));
    session.phase = *phase;
    session.ordinal = static_cast<int>(row.integer(7));
    session.plannedInPhase = static_cast<int>(row.integer(8));
    session.plannedAt = row.instant(9);
    session.room = row.text(10);
    session.state = *state;
    session.arrivedAt = row.optionalInstant(12);
    session.weight = quantityAt<KilogramUnit>(row, 13);
    session.dose = quantityAt<MilligramUnit>(row, 14);
    session.startedAt = row.optionalInstant(15);
    session.pumpEndedAt = row.optionalInstant(16);
    session.leftAt = row.optionalInstant(17);
    session.version = static_cast<int>(row.integer(18));
    session.drug = *drug;
    session.route = *route;
    session.earliest = QDate::fromString(row.text(21), Qt::ISODate);
    session.latest = QDate::fromString(row.text(22), Qt::ISODate);
    session.leaveKind = leaveKind;
    session.owner = row.id<StaffId>(24);
    return session;
}

void bindChanging(Statement& statement, const Session& session) {
    statement.bind(":id", session.id)
        .bind(":order_id", session.order)
        .bind(":protocol_id", session.protocolId)
        .bind(":protocol_version", session.protocolVersion)
        .bind(":planned_at", session.plannedAt)
        .bind(":room", session.room)
        .bind(":state", code(session.state))
        .bind(":arrived_at", session.arrivedAt)
        .bind(":weight_kg", numberOf(session.weight))
        .bind(":dose_mg", numberOf(session.dose))
        .bind(":started_at", session.startedAt)
        .bind(":pump_ended_at", session.pumpEndedAt)
        .bind(":left_at", session.leftAt)
        .bind(":version", session.version)
        .bind(":drug", code(session.drug))
        .bind(":route", code(session.route))
        .bind(":earliest", session.earliest.toString(Qt::ISODate))
        .bind(":latest", session.latest.toString(Qt::ISODate))
        .bind(":leave_kind", session.leaveKind ? std::optional(code(*session.leaveKind)) : std::nullopt)
        .bind(":owner_id", session.owner);
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
        .bind(":phase", code(session.phase))
        .bind(":ordinal", session.ordinal)
        .bind(":planned_in_phase", session.plannedInPhase)
        .run();
}

Result<void> SessionRepository::update(Connection& connection, const Session& session) {
    auto statement = connection.prepare(updateSession);
    bindChanging(statement, session);
    if (auto done = statement.run(); !done) {
        return done;
    }
    return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::NotFound);
}

Result<void> SessionRepository::updateVersion(Connection& connection, const SessionId& session, int version) {
    auto done = connection.prepare(updateVersionOnly).bind(":id", session).bind(":version", version).run();
    if (!done) {
        return done;
    }
    return connection.changedRows() == 1 ? Result<void>() : fail(ErrorCode::NotFound);
}

Result<Session> SessionRepository::load(Connection& connection, const SessionId& session) {
    auto rows = connection.prepare(selectById);
    rows.bind(":id", session);
    auto found = firstRow(rows, sessionAt);
    if (!found) {
        return tl::unexpected(found.error());
    }
    return *found ? Result<Session>(std::move(**found)) : fail(ErrorCode::NotFound);
}

Result<SessionRecord> SessionRepository::loadRecord(Connection& connection, const SessionId& id) {
    auto session = load(connection, id);
    if (!session) {
        return tl::unexpected(session.error());
    }
    SessionRecord record;
    record.session = std::move(*session);
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
        take(LeavingRepository::points(connection, id), record.leaving, error) &&
        take(LeavingRepository::gaps(connection, id), record.gaps, error) &&
        take(SessionVersionRepository::versions(connection, id), record.versions, error) &&
        take(SessionVersionRepository::signatures(connection, id), record.signatures, error);
    if (!whole) {
        return tl::unexpected(error);
    }
    return record;
}

Result<std::vector<Session>> SessionRepository::ofPatient(Connection& connection, const PatientId& patient) {
    auto rows = connection.prepare(selectByPatient);
    rows.bind(":patient_id", patient);
    return allRows(rows, sessionAt);
}

Result<std::vector<Session>> SessionRepository::plannedBetweenOrRunning(Connection& connection, Instant from,
                                                                        Instant until) {
    auto rows = connection.prepare(selectPlannedOrRunning);
    rows.bind(":from", from).bind(":until", until);
    return allRows(rows, sessionAt);
}

Result<std::vector<Session>> SessionRepository::inState(Connection& connection, SessionState state) {
    auto rows = connection.prepare(selectByState);
    rows.bind(":state", code(state));
    return allRows(rows, sessionAt);
}

} // namespace tidemark::storage
