// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/courses/CourseRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertCourse = R"sql(
INSERT INTO course (id, patient_id, indication, planned_induction_sessions, opened_at, protocol_id,
                    protocol_version, phase_option, starts_on, wall_time, closed_at, close_reason,
                    booster_interval_days)
VALUES (:id, :patient_id, :indication, :planned_induction_sessions, :opened_at, :protocol_id,
        :protocol_version, :phase_option, :starts_on, :wall_time, :closed_at, :close_reason,
        :booster_interval_days))sql";

constexpr std::string_view updateCourse = R"sql(
UPDATE course SET wall_time = :wall_time, closed_at = :closed_at, close_reason = :close_reason,
                  booster_interval_days = :booster_interval_days
WHERE id = :id)sql";

constexpr std::string_view selectLatest = R"sql(
SELECT id, patient_id, indication, planned_induction_sessions, opened_at, protocol_id, protocol_version,
       phase_option, starts_on, wall_time, closed_at, close_reason, booster_interval_days
FROM course WHERE patient_id = :patient_id ORDER BY opened_at DESC, id DESC LIMIT 1)sql";

constexpr std::string_view selectById = R"sql(
SELECT id, patient_id, indication, planned_induction_sessions, opened_at, protocol_id, protocol_version,
       phase_option, starts_on, wall_time, closed_at, close_reason, booster_interval_days
FROM course WHERE id = :id)sql";

// The newest course of each patient, where boosters are wanted.
constexpr std::string_view selectWithBoosters = R"sql(
SELECT id, patient_id, indication, planned_induction_sessions, opened_at, protocol_id, protocol_version,
       phase_option, starts_on, wall_time, closed_at, close_reason, booster_interval_days
FROM course
WHERE booster_interval_days IS NOT NULL AND closed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM course AS later
                  WHERE later.patient_id = course.patient_id AND later.opened_at > course.opened_at)
ORDER BY opened_at, id)sql";

constexpr std::string_view updatePlace = R"sql(
UPDATE treatment_session SET phase = :phase, ordinal = :ordinal, planned_in_phase = :planned_in_phase
WHERE id = :id)sql";

Result<Course> courseAt(const Statement& row) {
    Course course;
    course.id = row.id<CourseId>(0);
    course.patient = row.id<PatientId>(1);
    course.indication = row.text(2);
    course.plannedInductionSessions = static_cast<int>(row.integer(3));
    course.openedAt = row.instant(4);
    course.protocolId = row.text(5);
    course.protocolVersion = static_cast<int>(row.integer(6));
    course.option = row.text(7);
    course.startsOn = QDate::fromString(row.text(8), Qt::ISODate);
    course.wallTime = row.text(9);
    course.closedAt = row.optionalInstant(10);
    course.closeReason = row.text(11);
    course.boosterIntervalDays = row.optionalInt(12);
    return course;
}

} // namespace

Result<void> CourseRepository::insert(Connection& connection, const Course& course) {
    return connection.prepare(insertCourse)
        .bind(":id", course.id)
        .bind(":patient_id", course.patient)
        .bind(":indication", course.indication)
        .bind(":planned_induction_sessions", course.plannedInductionSessions)
        .bind(":opened_at", course.openedAt)
        .bind(":protocol_id", course.protocolId)
        .bind(":protocol_version", course.protocolVersion)
        .bind(":phase_option", course.option)
        .bind(":starts_on", course.startsOn.toString(Qt::ISODate))
        .bind(":wall_time", course.wallTime)
        .bind(":closed_at", course.closedAt)
        .bind(":close_reason", course.closeReason)
        .bind(":booster_interval_days", course.boosterIntervalDays)
        .run();
}

Result<void> CourseRepository::update(Connection& connection, const Course& course) {
    return connection.prepare(updateCourse)
        .bind(":id", course.id)
        .bind(":wall_time", course.wallTime)
        .bind(":closed_at", course.closedAt)
        .bind(":close_reason", course.closeReason)
        .bind(":booster_interval_days", course.boosterIntervalDays)
        .run();
}

Result<std::optional<Course>> CourseRepository::latest(Connection& connection, const PatientId& patient) {
    Statement row = connection.prepare(selectLatest);
    row.bind(":patient_id", patient);
    return firstRow(row, courseAt);
}

Result<std::vector<Course>> CourseRepository::withBoosters(Connection& connection) {
    Statement rows = connection.prepare(selectWithBoosters);
    return allRows(rows, courseAt);
}

Result<Course> CourseRepository::load(Connection& connection, const CourseId& course) {
    Statement row = connection.prepare(selectById);
    row.bind(":id", course);
    return oneRow(row, courseAt);
}

Result<void> CourseRepository::setPlace(Connection& connection, const Session& session) {
    return connection.prepare(updatePlace)
        .bind(":id", session.id)
        .bind(":phase", code(session.phase))
        .bind(":ordinal", session.ordinal)
        .bind(":planned_in_phase", session.plannedInPhase)
        .run();
}

} // namespace tidemark::storage
