// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/CourseOpening.h"

#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/courses/CourseProgress.h"
#include "rules/protocols/ProtocolIndication.h"
#include "services/courses/CoursePlan.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::services {

using storage::Connection;
using storage::CourseRepository;

namespace {

Course newCourse(const Patient& patient, const Protocol& protocol, Instant now, const CourseStart& start) {
    Course course;
    course.id = CourseId::make(now);
    course.patient = patient.id;
    course.indication = patient.diagnosis;
    course.treats = rules::indicationOf(protocol);
    course.openedAt = now;
    course.plannedInductionSessions = rules::inductionSessionsOf(protocol);
    if (!protocol.phases.empty()) {
        course.protocolId = protocol.id;
        course.protocolVersion = protocol.version;
    }
    course.option = start.option;
    course.startsOn = start.day;
    course.wallTime = start.time.isValid() ? start.time.toString(QStringLiteral("HH:mm")) : QString();
    return course;
}

/// An open course without a session to come is closed by the new one.
Result<void> makeWay(Connection& connection, const PatientId& patient, Instant now) {
    auto course = TIDEMARK_TRY(CourseRepository::latest(connection, patient));
    if (!course || course->closedAt) {
        return {};
    }
    const auto sessions = TIDEMARK_TRY(sessionsOf(connection, *course));
    const bool open = std::ranges::any_of(sessions, [](const Session& session) {
        return session.state != SessionState::Left && session.state != SessionState::Signed &&
               !isCalledOff(session.state);
    });
    if (open) {
        return fail(ErrorCode::WrongState, fields::keys::course);
    }
    course->closedAt = now;
    return CourseRepository::update(connection, *course);
}

} // namespace

Result<Course> openCourse(Connection& connection, const Patient& patient, const Protocol& protocol,
                          Instant now, const CourseStart& start) {
    TIDEMARK_TRY(makeWay(connection, patient.id, now));
    Course opened = newCourse(patient, protocol, now, start);
    TIDEMARK_TRY(CourseRepository::insert(connection, opened));
    return opened;
}

} // namespace tidemark::services
