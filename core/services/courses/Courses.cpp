// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/Courses.h"

#include "base/CalendarDay.h"
#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/base/DayOfClinic.h"
#include "services/base/Reasons.h"
#include "services/clinic/Rooms.h"
#include "services/courses/CourseOpening.h"
#include "services/courses/CoursePlan.h"
#include "services/protocols/ClinicProtocols.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "storage/repositories/courses/PlannedPlaceRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>
#include <map>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::CourseRepository;
using storage::SessionRepository;

namespace {

std::vector<Session> sessionsFor(const PatientId& patient, const QString& room,
                                 const CourseProposal& proposal, Instant now) {
    std::vector<Session> sessions;
    for (const rules::PlannedSession& planned : proposal.sessions) {
        Session session;
        session.id = SessionId::make(now);
        session.patient = patient;
        session.protocolId = proposal.protocol.id;
        session.protocolVersion = proposal.protocol.version;
        session.drug = proposal.protocol.drug;
        session.route = proposal.protocol.route;
        session.phase = planned.phase;
        session.ordinal = planned.ordinal;
        session.plannedInPhase = planned.plannedInPhase;
        session.plannedAt = planned.at;
        session.earliest = planned.earliest;
        session.latest = planned.latest;
        session.room = room;
        sessions.push_back(session);
    }
    return sessions;
}

Result<CourseProposal> proposalFor(const OpenClinic& clinic, Connection& connection,
                                   const CourseRequest& request) {
    const auto protocol = TIDEMARK_TRY(presentProtocol(clinic, request.protocolId));
    if (!protocol || protocol->phases.empty()) {
        return fail(ErrorCode::NotOneOfTheChoices, fields::keys::protocol);
    }
    auto days = TIDEMARK_TRY(clinicDays(connection));
    rules::ScheduleRequest wanted;
    wanted.start = request.start;
    wanted.time = request.time;
    wanted.zone = clinic.clock().zone();
    wanted.days = std::move(days);
    wanted.option = request.option;
    wanted.openEndedSessions = request.openEndedSessions;
    auto sessions = TIDEMARK_TRY(rules::schedule(*protocol, wanted));
    CourseProposal proposal{*protocol, std::move(sessions), {}, {}};
    proposal.notes = rules::scheduleNotes(proposal.protocol, proposal.sessions);
    const auto room = TIDEMARK_TRY(knownRoom(connection, request.room));
    proposal.questions = TIDEMARK_TRY(
        planQuestions(clinic, connection, sessionsFor(request.patient, room, proposal, clinic.now())));
    return proposal;
}

bool isOffTheSchedule(SessionState state) {
    return state == SessionState::Cancelled || state == SessionState::EnteredInError;
}

bool isOutside(const Session& session, QDate day) {
    return session.earliest.isValid() && (day < session.earliest || day > session.latest);
}

constexpr int lookedAhead = 2; // years; nothing is planned further ahead

/// Those of the days that `wanted(session, onClosedDay)` picks.
template <class Wanted>
Result<std::vector<ScheduledVisit>> visitsBetween(const OpenClinic& clinic, Connection& connection,
                                                  QDate from, QDate until, Wanted&& wanted) {
    const QByteArray zone = clinic.clock().zone();
    const Instant first = daySpan(from, zone).from;
    const Instant last = daySpan(until, zone).until;
    auto sessions = TIDEMARK_TRY(SessionRepository::plannedBetweenOrRunning(connection, first, last));
    const auto days = TIDEMARK_TRY(clinicDays(connection));
    std::vector<ScheduledVisit> visits;
    std::map<QString, Patient> patients;
    for (Session& session : sessions) {
        const QDate day = calendarDay(session.plannedAt, zone);
        const bool closedDay = !days.isOpen(day);
        if (session.plannedAt < first || session.plannedAt >= last || !wanted(session, closedDay)) {
            continue;
        }
        auto known = patients.find(session.patient.text());
        if (known == patients.end()) {
            auto patient = TIDEMARK_TRY(storage::PatientRepository::load(connection, session.patient));
            known = patients.emplace(session.patient.text(), std::move(patient)).first;
        }
        const bool planned = session.state == SessionState::Planned;
        const bool outside = planned && isOutside(session, day);
        visits.push_back({std::move(session), known->second, outside, planned && closedDay});
    }
    return visits;
}

} // namespace

Result<CourseProposal> Courses::propose(const CourseRequest& request) const {
    TIDEMARK_TRY(authorize(m_actor, Command::PlanCourse));
    return m_clinic.store().read(
        [&](Connection& connection) { return proposalFor(m_clinic, connection, request); });
}

Result<Course> Courses::accept(const CourseRequest& request) {
    TIDEMARK_TRY(authorize(m_actor, Command::PlanCourse));
    const auto reason = TIDEMARK_TRY(optionalReason(request.reason));
    const Instant now = m_clinic.now();
    AuditLine entry = auditLine(m_actor, actions::courseOpen, "course", CourseId());
    if (!reason.isEmpty()) {
        entry.reason = reason;
    }
    return m_clinic.store().write(
        std::move(entry), [&](Connection& connection, AuditLine& line) -> Result<Course> {
            const auto patient = TIDEMARK_TRY(storage::PatientRepository::load(connection, request.patient));
            const auto room = TIDEMARK_TRY(knownRoom(connection, request.room));
            const auto proposal = TIDEMARK_TRY(proposalFor(m_clinic, connection, request));
            const auto order =
                TIDEMARK_TRY(orderFor(connection, request.patient, proposal.protocol, m_clinic.today()));
            TIDEMARK_TRY(keepExamples(connection, now));
            const Course course = TIDEMARK_TRY(openCourse(connection, patient, proposal.protocol, now,
                                                          {request.option, request.start, request.time}));
            // What cannot be is refused before anything is asked.
            TIDEMARK_TRY(answered(proposal.questions, reason));
            CanonicalBytes body;
            body.add(course.id).add(course.patient).add(course.protocolId).add(course.protocolVersion);
            const std::vector<Session> sessions = sessionsFor(request.patient, room, proposal, now);
            for (std::size_t index = 0; index < sessions.size(); ++index) {
                const rules::PlannedSession& planned = proposal.sessions[index];
                Session session = sessions[index];
                session.course = course.id;
                session.order = order.id;
                body.add(session.id).add(session.plannedAt).add(session.earliest).add(session.latest);
                TIDEMARK_TRY(SessionRepository::insert(connection, session));
                TIDEMARK_TRY(storage::PlannedPlaceRepository::put(
                    connection, {session.id, planned.target, planned.slot}));
            }
            line.entityId = course.id.text();
            line.body = body.bytes();
            return course;
        });
}

Result<void> Courses::stop(const CourseId& id, const QString& reason) {
    TIDEMARK_TRY(authorize(m_actor, Command::StopCourse));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    AuditLine entry = auditLine(m_actor, actions::courseStop, "course", id);
    entry.reason = why;
    return m_clinic.store().write(std::move(entry),
                                  [&](Connection& connection, AuditLine& line) -> Result<void> {
                                      auto course = TIDEMARK_TRY(CourseRepository::load(connection, id));
                                      return endCourse(connection, std::move(course), why, m_clinic.now())
                                          .map([&](const QByteArray& body) { line.body = body; });
                                  });
}

Result<void> Courses::setIndication(const CourseId& id, Indication treats) {
    TIDEMARK_TRY(authorize(m_actor, Command::PlanCourse));
    return m_clinic.store().write(auditLine(m_actor, actions::courseIndication, "course", id),
                                  [&](Connection& connection, AuditLine& line) -> Result<void> {
                                      auto course = TIDEMARK_TRY(CourseRepository::load(connection, id));
                                      if (course.closedAt) {
                                          return fail(ErrorCode::WrongState, fields::keys::course);
                                      }
                                      course.treats = treats;
                                      line.body = CanonicalBytes().add(course.id).add(code(treats)).bytes();
                                      return CourseRepository::update(connection, course);
                                  });
}

Result<std::optional<Course>> Courses::newest(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    return m_clinic.store().read(
        [&](Connection& connection) { return CourseRepository::latest(connection, patient); });
}

Result<std::optional<CourseView>> Courses::ofPatient(const PatientId& patient) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    using Found = Result<std::optional<CourseView>>;
    return m_clinic.store().read([&](Connection& connection) -> Found {
        auto course = TIDEMARK_TRY(CourseRepository::latest(connection, patient));
        if (!course) {
            return std::nullopt;
        }
        CourseView view;
        view.course = std::move(*course);
        auto sessions = TIDEMARK_TRY(sessionsOf(connection, view.course));
        const auto phases = TIDEMARK_TRY(phasesOf(m_clinic, view.course));
        view.sessions = std::move(sessions);
        view.planned = phases.empty() ? 0 : phases.front().sessions;
        for (const Session& session : view.sessions) {
            const bool firstPhase = !phases.empty() && session.phase == phases.front().phase;
            view.given += firstPhase && session.startedAt && !isCalledOff(session.state) ? 1 : 0;
            if (session.state == SessionState::Planned && !view.next) {
                view.next = session;
            }
        }
        if (!view.course.protocolId.isEmpty()) {
            auto plan = TIDEMARK_TRY(planOf(m_clinic, connection, view.course));
            view.notes = rules::scheduleNotes(plan.protocol, plan.plan);
            view.protocol = std::move(plan.protocol);
        }
        return view;
    });
}

Result<std::vector<ScheduledVisit>> Courses::between(QDate from, QDate until) const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    return m_clinic.store().read([&](Connection& connection) {
        return visitsBetween(m_clinic, connection, from, until,
                             [](const Session& session, bool) { return !isOffTheSchedule(session.state); });
    });
}

Result<std::vector<ScheduledVisit>> Courses::onClosedDays() const {
    TIDEMARK_TRY(authorize(m_actor, Command::ReadSession));
    const QDate today = m_clinic.today();
    return m_clinic.store().read([&](Connection& connection) {
        return visitsBetween(m_clinic, connection, today, today.addYears(lookedAhead),
                             [](const Session& session, bool closed) {
                                 return closed && session.state == SessionState::Planned;
                             });
    });
}

} // namespace tidemark::services
