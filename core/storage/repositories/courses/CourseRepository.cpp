// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/courses/CourseRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText courseColumns =
    "id, patient_id, indication, planned_induction_sessions, opened_at, protocol_id, protocol_version, "
    "phase_option, starts_on, wall_time, closed_at, close_reason, booster_interval_days, indication_code";

constexpr auto insertCourse = insertInto<"course", courseColumns>;

constexpr auto updateCourse =
    sql("UPDATE course SET ",
        assignmentsOf<"wall_time, closed_at, close_reason, booster_interval_days, indication_code">,
        " WHERE id = :id");

constexpr auto selectLatest = sql("SELECT ", courseColumns, R"sql( FROM course
WHERE patient_id = :patient_id ORDER BY opened_at DESC, id DESC LIMIT 1)sql");

constexpr auto selectCoursesInOrder =
    selectByPatient<columnsOf<"course", courseColumns>, "course", "course.opened_at, course.id">;

constexpr auto selectCourseById = sql("SELECT ", courseColumns, " FROM course WHERE id = :id");

// The newest course of each patient, where boosters are wanted.
constexpr auto selectWithBoosters = sql("SELECT ", courseColumns, R"sql( FROM course
WHERE booster_interval_days IS NOT NULL AND closed_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM course AS later
                  WHERE later.patient_id = course.patient_id AND later.opened_at > course.opened_at)
ORDER BY opened_at, id)sql");

constexpr std::string_view updatePlace = R"sql(
UPDATE treatment_session SET phase = :phase, ordinal = :ordinal, planned_in_phase = :planned_in_phase
WHERE id = :id)sql";

Course courseOf(RowReader& row) {
    Course course;
    row.read(course.id, course.patient, course.indication, course.plannedInductionSessions, course.openedAt,
             course.protocolId, course.protocolVersion, course.option, course.startsOn, course.wallTime,
             course.closedAt, course.closeReason, course.boosterIntervalDays, course.treats);
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
        .bind(":starts_on", course.startsOn)
        .bind(":wall_time", course.wallTime)
        .bind(":closed_at", course.closedAt)
        .bind(":close_reason", course.closeReason)
        .bind(":booster_interval_days", course.boosterIntervalDays)
        .bind(":indication_code", course.treats)
        .run();
}

Result<void> CourseRepository::update(Connection& connection, const Course& course) {
    return connection.prepare(updateCourse)
        .bind(":id", course.id)
        .bind(":wall_time", course.wallTime)
        .bind(":closed_at", course.closedAt)
        .bind(":close_reason", course.closeReason)
        .bind(":booster_interval_days", course.boosterIntervalDays)
        .bind(":indication_code", course.treats)
        .run();
}

Result<std::optional<Course>> CourseRepository::latest(Connection& connection, const PatientId& patient) {
    return firstRow(connection.prepare(selectLatest).bind(":patient_id", patient), courseOf);
}

Result<std::vector<Course>> CourseRepository::withBoosters(Connection& connection) {
    return allRows(connection.prepare(selectWithBoosters), courseOf);
}

RowSequence<Course> CourseRepository::inOrder(Connection& connection) {
    return {connection.prepare(selectCoursesInOrder), courseOf};
}

Result<Course> CourseRepository::load(Connection& connection, const CourseId& course) {
    return oneRow(connection.prepare(selectCourseById).bind(":id", course), courseOf);
}

Result<void> CourseRepository::setPlace(Connection& connection, const Session& session) {
    return connection.prepare(updatePlace)
        .bind(":id", session.id)
        .bind(":phase", session.phase)
        .bind(":ordinal", session.ordinal)
        .bind(":planned_in_phase", session.plannedInPhase)
        .run();
}

} // namespace tidemark::storage
