// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoCourses.h"

#include "base/Try.h"
#include "services/courses/CourseChanges.h"
#include "services/courses/Courses.h"
#include "services/courses/SessionPlanning.h"

#include <QTimeZone>

#include <algorithm>

namespace tidemark::demo {
namespace {

using namespace Qt::StringLiterals;

/// Of whoever is asked to come at a time: the pump starts so long after it.
constexpr std::chrono::minutes latestStart(25);

services::CourseRequest requestFor(const PatientOnStage& patient, const CourseOnStage& course) {
    services::CourseRequest request;
    request.patient = patient.id;
    request.protocolId = course.protocolId;
    request.start = course.start;
    request.time = course.time;
    request.room = course.room;
    request.option = course.option;
    return request;
}

/// Those on these days have no place in a room any more.
Result<void> unseat(DemoStage& stage, const PatientOnStage& patient, const std::vector<QDate>& days) {
    const Actor& nurse = stage.nurses[0].actor;
    const auto view = TIDEMARK_TRY(services::Courses(stage.clinic, nurse).ofPatient(patient.id));
    for (const Session& session : view ? view->sessions : std::vector<Session>()) {
        const QDate day = toLocal(session.plannedAt, stage.clock.zone()).date();
        if (session.state == SessionState::Planned && std::ranges::count(days, day) > 0) {
            TIDEMARK_TRY(services::SessionPlanning(stage.clinic, nurse).seat(session.id, {}));
        }
    }
    return {};
}

/// The reason answers what is asked of the plan, so that no write is refused.
Result<void> change(DemoStage& stage, const PatientOnStage& patient, int number,
                    services::CourseChange wanted, const std::vector<QDate>& roomless) {
    wanted.session = TIDEMARK_TRY(sessionOfCourse(stage, patient, number));
    TIDEMARK_TRY(services::CourseChanges(stage.clinic, stage.nurses[0].actor).apply(wanted));
    return roomless.empty() ? Result<void>() : unseat(stage, patient, roomless);
}

std::vector<rules::RoomStay> staysOn(const CourseOnStage& course, QDate day, const QByteArray& zone,
                                     std::optional<Instant> startsAt = {}) {
    const Instant planned = fromDateTime(QDateTime(day, course.time, QTimeZone(zone)));
    return demoStays(planned, startsAt.value_or(planned + latestStart),
                     longestStay(demoProtocol(course.protocolId)));
}

/// Of the days that a change adds, those on which the course's room has no place left.
std::vector<QDate> keepPlaces(DemoStage& stage, const CourseOnStage& course, const std::vector<QDate>& before,
                              const std::vector<QDate>& after) {
    std::vector<QDate> roomless;
    for (const QDate day : after) {
        if (std::ranges::count(before, day) == 0 &&
            !stage.rooms.takeIn(course.room, staysOn(course, day, stage.clock.zone()))) {
            roomless.push_back(day);
        }
    }
    return roomless;
}

} // namespace

QString roomFor(DemoStage& stage, const CourseOnStage& course, int preferred,
                std::optional<Instant> startsToday) {
    const QByteArray zone = stage.clock.zone();
    const QDate today = stage.clinic.today();
    std::vector<rules::RoomStay> stays;
    for (const QDate day : CourseDays(course, today, zone).all()) {
        const auto ofDay = staysOn(course, day, zone, day == today ? startsToday : std::nullopt);
        stays.insert(stays.end(), ofDay.begin(), ofDay.end());
    }
    return stage.rooms.take(stays, preferred);
}

void stageCourse(DemoStage& stage, PatientOnStage& patient, const CourseOnStage& course, Instant at) {
    stage.at(at, [&stage, &patient, course]() -> Result<void> {
        const Actor& nurse = stage.nurses[0].actor;
        services::Courses courses(stage.clinic, nurse);
        TIDEMARK_TRY(courses.accept(requestFor(patient, course)));
        const auto view = TIDEMARK_TRY(courses.ofPatient(patient.id));
        if (!view) {
            return fail(ErrorCode::NotFound);
        }
        return {};
    });
}

Result<SessionId> sessionOfCourse(const DemoStage& stage, const PatientOnStage& patient, int number) {
    const auto view =
        TIDEMARK_TRY(services::Courses(stage.clinic, stage.nurses[0].actor).ofPatient(patient.id));
    if (!view || number >= static_cast<int>(view->sessions.size())) {
        return fail(ErrorCode::NotFound);
    }
    std::vector<Session> sessions = view->sessions;
    std::ranges::sort(sessions, {}, &Session::plannedAt);
    return sessions.at(static_cast<std::size_t>(number)).id;
}

void stageMissed(DemoStage& stage, PatientOnStage& patient, const CourseOnStage& course, CourseDays& days,
                 Instant at, int number, const QString& reason) {
    const std::vector<QDate> before = days.all();
    days.miss();
    const auto roomless = keepPlaces(stage, course, before, days.all());
    stage.at(at, [&stage, &patient, number, reason, roomless] {
        return change(stage, patient, number, {services::CourseStep::NoShow, {}, {}, reason}, roomless);
    });
}

void stageStop(DemoStage& stage, PatientOnStage& patient, Instant at, const QString& reason) {
    stage.at(at, [&stage, &patient, reason]() -> Result<void> {
        const Actor& nurse = stage.nurses[0].actor;
        services::Courses courses(stage.clinic, nurse);
        const auto view = TIDEMARK_TRY(courses.ofPatient(patient.id));
        if (!view) {
            return fail(ErrorCode::NotFound);
        }
        return courses.stop(view->course.id, reason);
    });
}

void stageMove(DemoStage& stage, PatientOnStage& patient, const CourseOnStage& course, CourseDays& days,
               Instant at, int number, QDate day) {
    const std::vector<QDate> before = days.all();
    days.move(number, day);
    const auto roomless = keepPlaces(stage, course, before, days.all());
    stage.at(at, [&stage, &patient, number, day, roomless] {
        return change(stage, patient, number,
                      {services::CourseStep::Move, {}, day, u"Agreed with the patient"_s}, roomless);
    });
}

} // namespace tidemark::demo
