// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/courses/CourseDecisionRepository.h"

#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertDecision = R"sql(
INSERT INTO course_decision (id, course_id, patient_id, occasion, decision, reason, sessions_given, baseline,
                             latest, latest_at, decided_at, author_id)
VALUES (:id, :course_id, :patient_id, :occasion, :decision, :reason, :sessions_given, :baseline,
        :latest, :latest_at, :decided_at, :author_id))sql";

constexpr std::string_view selectOfPatient = R"sql(
SELECT course_decision.id, course_id, patient_id, occasion, decision, reason, sessions_given, baseline,
       latest, latest_at, decided_at, author_id, staff.display_name
FROM course_decision JOIN staff ON staff.id = course_decision.author_id
WHERE patient_id = :patient_id
ORDER BY decided_at DESC, course_decision.id DESC)sql";

Result<CourseDecision> decisionAt(const Statement& row) {
    const auto occasion = fromCode(decisionOccasionCodes, row.text(3));
    const auto choice = fromCode(courseChoiceCodes, row.text(4));
    if (!occasion || !choice) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    CourseDecision decision;
    decision.id = row.id<CourseDecisionId>(0);
    decision.course = row.id<CourseId>(1);
    decision.patient = row.id<PatientId>(2);
    decision.occasion = *occasion;
    decision.choice = *choice;
    decision.reason = row.text(5);
    decision.sessionsGiven = static_cast<int>(row.integer(6));
    decision.baseline = row.optionalInt(7);
    decision.latest = row.optionalInt(8);
    decision.latestAt = row.optionalInstant(9);
    decision.decidedAt = row.instant(10);
    decision.author = row.id<StaffId>(11);
    decision.authorName = row.text(12);
    return decision;
}

} // namespace

Result<void> CourseDecisionRepository::insert(Connection& connection, const CourseDecision& decision) {
    return connection.prepare(insertDecision)
        .bind(":id", decision.id)
        .bind(":course_id", decision.course)
        .bind(":patient_id", decision.patient)
        .bind(":occasion", codeIn(decisionOccasionCodes, decision.occasion))
        .bind(":decision", codeIn(courseChoiceCodes, decision.choice))
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
    Statement rows = connection.prepare(selectOfPatient);
    rows.bind(":patient_id", patient);
    return allRows(rows, decisionAt);
}

} // namespace tidemark::storage
