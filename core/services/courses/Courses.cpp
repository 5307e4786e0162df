// SPDX-License-Identifier: GPL-3.0-or-later
// Opening and reading courses; what changes one stands in CourseChanges.cpp.
#include "services/courses/Courses.h"

#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/DayOfClinic.h"
#include "services/base/LedgerLines.h"
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
using storage::Connection;
using storage::CourseRepository;
using storage::LedgerLine;
using storage::SessionRepository;

namespace {

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
    CourseProposal proposal{*protocol, std::move(sessions), {}};
    proposal.notes = rules::scheduleNotes(proposal.protocol, proposal.sessions);
    return proposal;
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

Session sessionFor(const Course& course, const rules::PlannedSession& planned, const CourseProposal& proposal,
                   Instant now) {
    Session session;
    session.id = SessionId::make(now);
    session.patient = course.patient;
    session.course = course.id;
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
    return session;
}

Course courseFor(const CourseRequest& request, const CourseProposal& proposal, const Patient& patient,
                 Instant now) {
    Course course = newCourse(patient, proposal.protocol, now);
    course.option = request.option;
    course.startsOn = request.start;
    course.wallTime = request.time.toString(QStringLiteral("HH:mm"));
    return course;
}

bool isOutside(const Session& session, QDate day) {
    return session.earliest.isValid() && (day < session.earliest || day > session.latest);
}

} // namespace

Result<CourseProposal> Courses::propose(const Actor& actor, const CourseRequest& request) const {
    TIDEMARK_TRY(authorize(actor, Command::PlanCourse));
    return m_clinic.store().read(
        [&](Connection& connection) { return proposalFor(m_clinic, connection, request); });
}

Result<Course> Courses::accept(const Actor& actor, const CourseRequest& request) {
    TIDEMARK_TRY(authorize(actor, Command::PlanCourse));
    const auto room = TIDEMARK_TRY(fields::checkText(fields::keys::room, request.room));
    const Instant now = m_clinic.now();
    return m_clinic.store().write(
        ledgerLine(actor, actions::courseOpen, "course", CourseId()),
        [&](Connection& connection, LedgerLine& line) -> Result<Course> {
            const auto patient = TIDEMARK_TRY(storage::PatientRepository::load(connection, request.patient));
            const auto proposal = TIDEMARK_TRY(proposalFor(m_clinic, connection, request));
            const auto order =
                TIDEMARK_TRY(orderFor(connection, request.patient, proposal.protocol, m_clinic.today()));
            Course course = courseFor(request, proposal, patient, now);
            CanonicalBytes body;
            body.add(course.id).add(course.patient).add(course.protocolId).add(course.protocolVersion);
            auto written = keepExamples(connection, now)
                               .and_then([&] { return makeWay(connection, request.patient, now); })
                               .and_then([&] { return CourseRepository::insert(connection, course); });
            for (const rules::PlannedSession& planned : proposal.sessions) {
                Session session = sessionFor(course, planned, proposal, now);
                session.order = order.id;
                session.room = room;
                body.add(session.id).add(session.plannedAt).add(session.earliest).add(session.latest);
                written = written.and_then([&] { return SessionRepository::insert(connection, session); })
                              .and_then([&] {
                                  return storage::PlannedPlaceRepository::put(
                                      connection, {session.id, planned.target, planned.slot});
                              });
            }
            line.entityId = course.id.text();
            line.body = body.bytes();
            return written.map([&] { return course; });
        });
}

Result<std::optional<CourseView>> Courses::ofPatient(const Actor& actor, const PatientId& patient) const {
    TIDEMARK_TRY(authorize(actor, Command::ReadSession));
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

Result<std::vector<ScheduledVisit>> Courses::between(const Actor& actor, QDate from, QDate until) const {
    TIDEMARK_TRY(authorize(actor, Command::ReadSession));
    const QByteArray zone = m_clinic.clock().zone();
    const Instant first = daySpan(from, zone).from;
    const Instant last = daySpan(until, zone).until;
    using Visits = Result<std::vector<ScheduledVisit>>;
    return m_clinic.store().read([&](Connection& connection) -> Visits {
        auto sessions = TIDEMARK_TRY(SessionRepository::plannedBetweenOrRunning(connection, first, last));
        const auto days = TIDEMARK_TRY(clinicDays(connection));
        std::vector<ScheduledVisit> visits;
        std::map<QString, Patient> patients;
        for (Session& session : sessions) {
            if (session.state == SessionState::Cancelled || session.plannedAt < first ||
                session.plannedAt >= last) {
                continue;
            }
            auto known = patients.find(session.patient.text());
            if (known == patients.end()) {
                auto patient = TIDEMARK_TRY(storage::PatientRepository::load(connection, session.patient));
                known = patients.emplace(session.patient.text(), std::move(patient)).first;
            }
            const QDate day = toLocal(session.plannedAt, zone).date();
            const bool outside = session.state == SessionState::Planned && isOutside(session, day);
            const bool closed = session.state == SessionState::Planned && !days.isOpen(day);
            visits.push_back({std::move(session), known->second, outside, closed});
        }
        return visits;
    });
}

} // namespace tidemark::services
