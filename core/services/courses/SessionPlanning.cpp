// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/SessionPlanning.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/courses/CourseProgress.h"
#include "rules/record/CanonicalSession.h"
#include "rules/sessions/OneSession.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "services/courses/CourseOpening.h"
#include "services/courses/CoursePlan.h"
#include "services/protocols/ClinicProtocols.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::CourseRepository;
using storage::SessionRepository;

namespace {

/// The patient's open course; none where the first one or the next one is still to be opened.
Result<std::optional<Course>> presentCourse(Connection& connection, const PatientId& patient) {
    auto course = CourseRepository::latest(connection, patient);
    if (course && *course && (*course)->closedAt) {
        course->reset();
    }
    return course;
}

/// The course's own version, for a session that has a place in its phases; none for one after them.
Result<std::optional<Protocol>> protocolOfCourse(const OpenClinic& clinic, Connection& connection,
                                                 const Course& course, const Session& planned) {
    using Found = Result<std::optional<Protocol>>;
    if (course.protocolId.isEmpty()) {
        return Found(std::nullopt);
    }
    auto sessions = TIDEMARK_TRY(sessionsOf(connection, course));
    const auto phases = TIDEMARK_TRY(phasesOf(clinic, course));
    sessions.push_back(planned);
    const std::vector<Session> placed = rules::withPlaces(std::move(sessions), phases);
    const auto session = std::ranges::find(placed, planned.id, &Session::id);
    if (std::ranges::count(phases, session->phase, &PhasePlan::phase) == 0) {
        return Found(std::nullopt);
    }
    return protocolVersion(clinic, course.protocolId, course.protocolVersion).map([](Protocol&& ofCourse) {
        return std::optional(std::move(ofCourse));
    });
}

/// A course keeps its version. A single session, another drug or route, and what comes after the course's
/// phases run under the present version of the order's protocol.
Result<Protocol> protocolFor(const OpenClinic& clinic, Connection& connection,
                             const std::optional<Course>& course, const Order& order,
                             const Session& planned) {
    if (course) {
        auto ofCourse = TIDEMARK_TRY(protocolOfCourse(clinic, connection, *course, planned));
        if (ofCourse && ofCourse->drug == order.drug && ofCourse->route == order.route) {
            return std::move(*ofCourse);
        }
    }
    auto present = TIDEMARK_TRY(presentProtocol(clinic, order.protocolId));
    return present ? Result<Protocol>(std::move(*present))
                   : fail(ErrorCode::NotOneOfTheChoices, fields::keys::protocol);
}

/// Two infusions on a day, or nearer than the protocol has them, are planned for a reason only.
Result<void> keepApart(const OpenClinic& clinic, Connection& connection, const Session& planned,
                       const Protocol& protocol, const QString& reason) {
    const QByteArray zone = clinic.clock().zone();
    const auto phase = std::ranges::find(protocol.phases, planned.phase, &PhasePlan::phase);
    const int gap = phase == protocol.phases.end() ? 1 : phase->minimumGapDays;
    const auto others = TIDEMARK_TRY(SessionRepository::ofPatient(connection, planned.patient));
    const Session* near =
        rules::tooNearTo(others, planned.id, calendarDay(planned.plannedAt, zone), gap, zone);
    if (near == nullptr || !reason.isEmpty()) {
        return {};
    }
    const QDate day = calendarDay(near->startedAt.value_or(near->plannedAt), zone);
    return fail(ErrorCode::SessionTooNear, fields::keys::reason, day.toString(Qt::ISODate));
}

} // namespace

Result<Session> SessionPlanning::plan(const SessionPlan& plan) {
    TIDEMARK_TRY(authorize(m_actor, Command::PlanSession));
    const auto room = TIDEMARK_TRY(fields::checkText(fields::keys::room, plan.room));
    const auto reason = TIDEMARK_TRY(optionalReason(plan.reason));
    Session session;
    session.id = SessionId::make(m_clinic.now());
    session.patient = plan.patient;
    session.plannedAt = plan.plannedAt;
    session.room = room;
    const QDate day = calendarDay(plan.plannedAt, m_clinic.clock().zone());
    return m_clinic.store().write(
        sessionLine(m_actor, session.id, actions::sessionPlan, reason),
        [&](Connection& connection, AuditLine& line) -> Result<Session> {
            const auto order =
                TIDEMARK_TRY(storage::TreatmentOrderRepository::inForce(connection, plan.patient, day));
            if (!order) {
                return fail(ErrorCode::NoValidOrder);
            }
            const auto present = TIDEMARK_TRY(presentCourse(connection, plan.patient));
            const auto protocol = TIDEMARK_TRY(protocolFor(m_clinic, connection, present, *order, session));
            TIDEMARK_TRY(keepExamples(connection, m_clinic.now()));
            const auto patient = TIDEMARK_TRY(storage::PatientRepository::load(connection, plan.patient));
            const auto course =
                TIDEMARK_TRY(present ? Result<Course>(*present)
                                     : openCourse(connection, patient, protocol, m_clinic.now()));
            session.protocolId = protocol.id;
            session.protocolVersion = protocol.version;
            session.drug = protocol.drug;
            session.route = protocol.route;
            session.course = course.id;
            session.order = order->id;
            TIDEMARK_TRY(SessionRepository::insert(connection, session).and_then([&] {
                return renumber(m_clinic, connection, course);
            }));
            auto placed = TIDEMARK_TRY(SessionRepository::load(connection, session.id));
            TIDEMARK_TRY(keepApart(m_clinic, connection, placed, protocol, reason));
            line.body = rules::canonicalSession(placed);
            return placed;
        });
}

Result<void> SessionPlanning::cancel(const SessionId& session, const QString& reason) {
    TIDEMARK_TRY(authorize(m_actor, Command::CancelSession));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    return m_clinic.store().write(
        sessionLine(m_actor, session, actions::sessionCancel, why),
        [&](Connection& connection, AuditLine& line) -> Result<void> {
            auto cancelled = TIDEMARK_TRY(SessionRepository::load(connection, session));
            TIDEMARK_TRY(authorize(m_actor, Command::CancelSession, {cancelled.state, true}));
            TIDEMARK_TRY(rules::allows(cancelled.state, rules::SessionStep::Cancel));
            cancelled.state = rules::after(cancelled.state, rules::SessionStep::Cancel);
            line.body = rules::canonicalSession(cancelled);
            TIDEMARK_TRY(SessionRepository::update(connection, cancelled));
            const auto course = TIDEMARK_TRY(CourseRepository::load(connection, cancelled.course));
            return renumber(m_clinic, connection, course);
        });
}

} // namespace tidemark::services
