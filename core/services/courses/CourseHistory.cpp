// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/CourseHistory.h"

#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "services/scales/Scales.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

namespace tidemark::services {

Result<CourseHistory> courseHistory(OpenClinic& clinic, const Actor& actor, const PatientId& patient) {
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadPatient));
    TIDEMARK_TRY(rules::authorize(actor, rules::Command::ReadSession));
    auto course = TIDEMARK_TRY(clinic.store().read([&](storage::Connection& connection) {
        return storage::CourseRepository::latest(connection, patient);
    }));
    auto sessions = TIDEMARK_TRY(clinic.store().read([&](storage::Connection& connection) {
        return storage::SessionRepository::ofPatient(connection, patient);
    }));
    const auto results = TIDEMARK_TRY(Scales(clinic, actor).ofPatient(patient));
    const Indication treats = course && course->treats ? *course->treats : Indication::MajorDepression;
    const rules::Scale& response = clinic.scales().responseScale(treats);
    CourseHistory history;
    history.scale = response;
    history.course = std::move(course);
    history.sessions = std::move(sessions);
    history.given = rules::givenSessions(history.sessions);
    history.givenInCourse = rules::givenInLastCourse(history.sessions);
    for (const ScoredResult& each : results) {
        if (each.result.scale == response.id && each.score.total) {
            history.scores.push_back({each.result.answeredAt, *each.score.total});
        }
    }
    if (!history.givenInCourse.empty()) {
        history.baseline =
            rules::baselineScore(history.scores, history.givenInCourse.front().at, clinic.clock().zone());
    }
    if (!history.scores.empty()) {
        history.latest = history.scores.back();
    }
    return history;
}

} // namespace tidemark::services
