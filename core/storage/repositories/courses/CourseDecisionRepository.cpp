// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/courses/CourseDecisionRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText courseDecisionColumns =
    "id, course_id, patient_id, occasion, decision, reason, sessions_given, baseline, latest, latest_at, "
    "decided_at, author_id";

constexpr auto insertCourseDecision = insertInto<"course_decision", courseDecisionColumns>;

constexpr auto selectDecisionsOfPatient =
    sql("SELECT ", columnsOf<"course_decision", courseDecisionColumns>, R"sql(, staff.display_name
FROM course_decision JOIN staff ON staff.id = course_decision.author_id
WHERE patient_id = :patient_id
ORDER BY decided_at DESC, course_decision.id DESC)sql");

CourseDecision courseDecisionOf(RowReader& row) {
    CourseDecision decision;
    row.read(decision.id, decision.course, decision.patient, decision.occasion, decision.choice,
             decision.reason, decision.sessionsGiven, decision.baseline, decision.latest, decision.latestAt,
             decision.decidedAt, decision.author, decision.authorName);
    return decision;
}

} // namespace

Result<void> CourseDecisionRepository::insert(Connection& connection, const CourseDecision& decision) {
    return connection.prepare(insertCourseDecision)
        .bind(":id", decision.id)
        .bind(":course_id", decision.course)
        .bind(":patient_id", decision.patient)
        .bind(":occasion", decision.occasion)
        .bind(":decision", decision.choice)
        .bind(":reason", decision.reason)
        .bind(":sessions_given", decision.sessionsGiven)
        .bind(":baseline", decision.baseline)
        .bind(":latest", decision.latest)
        .bind(":latest_at", decision.latestAt)
        .bind(":decided_at", decision.decidedAt)
        .bind(":author_id", decision.author)
        .run();
}

Result<std::vector<CourseDecision>> CourseDecisionRepository::ofPatient(Connection& connection,
                                                                        const PatientId& patient) {
    return allRows(connection.prepare(selectDecisionsOfPatient).bind(":patient_id", patient),
                   courseDecisionOf);
}

} // namespace tidemark::storage
