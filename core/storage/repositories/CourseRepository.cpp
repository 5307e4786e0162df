// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/CourseRepository.h"

#include "storage/repositories/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertCourse = R"sql(
INSERT INTO course (id, patient_id, indication, planned_induction_sessions, opened_at)
VALUES (:id, :patient_id, :indication, :planned_induction_sessions, :opened_at))sql";

constexpr std::string_view selectLatest = R"sql(
SELECT id, patient_id, indication, planned_induction_sessions, opened_at FROM course
WHERE patient_id = :patient_id ORDER BY opened_at DESC, id DESC LIMIT 1)sql";

constexpr std::string_view selectById = R"sql(
SELECT id, patient_id, indication, planned_induction_sessions, opened_at FROM course WHERE id = :id)sql";

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
        .run();
}

Result<std::optional<Course>> CourseRepository::latest(Connection& connection, const PatientId& patient) {
    Statement row = connection.prepare(selectLatest);
    row.bind(":patient_id", patient);
    return firstRow(row, courseAt);
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
