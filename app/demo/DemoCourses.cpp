// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoCourses.h"

#include "base/Try.h"
#include "rules/protocols/Protocols.h"
#include "services/clinic/OpeningDays.h"
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

QDate trainingDay(QDate today) {
    QDate day = today.addDays(9);
    while (day.dayOfWeek() > 5) {
        day = day.addDays(1);
    }
    return day;
}

services::CourseRequest requestFor(const PatientOnStage& patient) {
    services::CourseRequest request;
    request.patient = patient.id;
    request.protocolId = patient.course->protocolId;
    request.start = patient.course->start;
    request.time = patient.course->time;
    request.room = patient.course->room;
    return request;
}

/// What was moved may have come to a room that is full then.
Result<void> reseat(DemoStage& stage, const PatientOnStage& patient) {
    const Actor& nurse = stage.nurses[0].actor;
    const auto view = TIDEMARK_TRY(services::Courses(stage.clinic, nurse).ofPatient(patient.id));
    services::SessionPlanning planning(stage.clinic, nurse);
    for (const Session& session : view ? view->sessions : std::vector<Session>()) {
        if (session.state != SessionState::Planned) {
            continue;
        }
        const std::vector<QString> rooms = stage.rooms.names();
        if (std::ranges::none_of(
                rooms, [&](const QString& room) { return planning.seat(session.id, room).has_value(); })) {
            TIDEMARK_TRY(planning.seat(session.id, {}));
        }
    }
    return {};
}

Result<void> change(DemoStage& stage, const PatientOnStage& patient, int number,
                    services::CourseChange wanted) {
    wanted.session = TIDEMARK_TRY(sessionOfCourse(stage, patient, number));
    if (wanted.reason.isEmpty()) {
        wanted.reason = u"Agreed with the patient"_s;
    }
    const auto kept =
        TIDEMARK_TRY(services::CourseChanges(stage.clinic, stage.nurses[0].actor).apply(wanted));
    const bool full = std::ranges::count(kept.questions, ErrorCode::RoomTaken, &Error::code) > 0;
    return full ? reseat(stage, patient) : Result<void>();
}

} // namespace

rules::ClinicDays demoDays(QDate today) {
    rules::ClinicDays days;
    days.open.at(static_cast<std::size_t>(today.dayOfWeek() - 1)) = true;
    days.closed.insert(trainingDay(today));
    return days;
}

Result<void> openOnDemoDays(services::OpenClinic& clinic, const Actor& administrator, QDate today) {
    services::OpeningDays opening(clinic, administrator);
    return opening.setWeekdays(demoDays(today).open).and_then([&] {
        return opening.close({trainingDay(today), u"Staff training"_s});
    });
}

std::vector<QDate> courseDays(const CourseOnStage& course, QDate today, const QByteArray& zone) {
    const auto protocol = rules::newestProtocol(course.protocolId);
    std::vector<QDate> days;
    if (!protocol) {
        return days;
    }
    rules::ScheduleRequest request;
    request.start = course.start;
    request.time = course.time;
    request.zone = zone;
    request.days = demoDays(today);
    const auto planned = rules::schedule(*protocol, request);
    if (planned) {
        std::ranges::transform(*planned, std::back_inserter(days), &rules::PlannedSession::day);
    }
    return days;
}

std::optional<CourseOnStage> courseThrough(CourseOnStage course, QDate near, QDate wanted, QDate today,
                                           const QByteArray& zone) {
    for (int back = 0; back < 21; ++back) {
        course.start = near.addDays(-back);
        const std::vector<QDate> days = courseDays(course, today, zone);
        if (!days.empty() && days.front() == course.start && days.front() < wanted &&
            std::ranges::count(days, wanted) == 1) {
            return course;
        }
    }
    return std::nullopt;
}

QString roomFor(DemoStage& stage, const CourseOnStage& course, int preferred) {
    const QByteArray zone = stage.clock.zone();
    std::vector<rules::RoomStay> stays;
    for (const QDate day : courseDays(course, stage.clinic.today(), zone)) {
        const Instant planned = fromDateTime(QDateTime(day, course.time, QTimeZone(zone)));
        stays.push_back(demoStay(planned, planned + latestStart));
    }
    return stage.rooms.take(stays, preferred);
}

void stageCourse(DemoStage& stage, PatientOnStage& patient, Instant at) {
    stage.at(at, [&stage, &patient]() -> Result<void> {
        const Actor& nurse = stage.nurses[0].actor;
        services::Courses courses(stage.clinic, nurse);
        TIDEMARK_TRY(courses.accept(requestFor(patient)));
        const auto view = TIDEMARK_TRY(courses.ofPatient(patient.id));
        if (!view) {
            return fail(ErrorCode::NotFound);
        }
        patient.plannedSessions = static_cast<int>(view->sessions.size());
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

void stageMissed(DemoStage& stage, PatientOnStage& patient, Instant at, int number, const QString& reason) {
    stage.at(at, [&stage, &patient, number, reason] {
        ++patient.plannedSessions;
        return change(stage, patient, number, {services::CourseStep::NoShow, {}, {}, reason});
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

void stageMove(DemoStage& stage, PatientOnStage& patient, Instant at, int number, QDate day) {
    stage.at(at, [&stage, &patient, number, day] {
        return change(stage, patient, number, {services::CourseStep::Move, {}, day, {}});
    });
}

} // namespace tidemark::demo
