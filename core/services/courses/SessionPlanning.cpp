// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/SessionPlanning.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "domain/AuditActions.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "rules/courses/CourseProgress.h"
#include "rules/drugs/DrugLedger.h"
#include "rules/record/CanonicalRecord.h"
#include "rules/record/CanonicalSession.h"
#include "rules/sessions/SessionLifeCycle.h"
#include "services/base/AuditLines.h"
#include "services/base/Reasons.h"
#include "services/base/Stamps.h"
#include "services/clinic/Rooms.h"
#include "services/courses/CourseOpening.h"
#include "services/courses/CoursePlan.h"
#include "services/protocols/ClinicProtocols.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "storage/repositories/drugs/DrugMovementRepository.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/sessions/SessionEventRepository.h"
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

/// A session as it would be planned, and what it is planned by. Nothing is written.
struct Draft {
    Session session;
    std::optional<Course> course; ///< None: it would open one.
    Protocol protocol;
};

/// The session's place among those of its course.
Result<Session> placedIn(const OpenClinic& clinic, Connection& connection, const Draft& draft) {
    std::vector<Session> sessions;
    std::vector<PhasePlan> phases = draft.protocol.phases;
    if (draft.course) {
        sessions = TIDEMARK_TRY(sessionsOf(connection, *draft.course));
        phases = TIDEMARK_TRY(phasesOf(clinic, *draft.course));
    }
    sessions.push_back(draft.session);
    const std::vector<Session> placed = rules::withPlaces(std::move(sessions), phases);
    return *std::ranges::find(placed, draft.session.id, &Session::id);
}

Result<Draft> draftOf(const OpenClinic& clinic, Connection& connection, const SessionPlan& plan) {
    Draft draft;
    Session& session = draft.session;
    session.id = SessionId::make(clinic.now());
    session.patient = plan.patient;
    session.plannedAt = plan.plannedAt;
    session.room = TIDEMARK_TRY(knownRoom(connection, plan.room));
    const QDate day = calendarDay(plan.plannedAt, clinic.clock().zone());
    const auto order =
        TIDEMARK_TRY(storage::TreatmentOrderRepository::inForce(connection, plan.patient, day));
    if (!order) {
        return fail(ErrorCode::NoValidOrder);
    }
    draft.course = TIDEMARK_TRY(presentCourse(connection, plan.patient));
    draft.protocol = TIDEMARK_TRY(protocolFor(clinic, connection, draft.course, *order, session));
    session.protocolId = draft.protocol.id;
    session.protocolVersion = draft.protocol.version;
    session.drug = draft.protocol.drug;
    session.route = draft.protocol.route;
    session.order = order->id;
    session = TIDEMARK_TRY(placedIn(clinic, connection, draft));
    return draft;
}

/// Nothing that left the safe for the session is open, and nothing of it was given.
Result<void> isOutcomeSettled(Connection& connection, const SessionId& session) {
    const auto movements = TIDEMARK_TRY(storage::DrugMovementRepository::ofSession(connection, session));
    const bool given =
        std::ranges::any_of(rules::currentMovements(movements), [](const DrugMovement& movement) {
            return movement.kind == DrugMovementKind::Use && movement.given.value > 0;
        });
    return given || !rules::openRemovals(movements).empty() ? fail(ErrorCode::DrugNotSettled)
                                                            : Result<void>();
}

/// The sessions after it move up.
Result<void> keepCalledOff(const OpenClinic& clinic, Connection& connection, const Session& session) {
    TIDEMARK_TRY(SessionRepository::update(connection, session));
    const auto course = TIDEMARK_TRY(CourseRepository::load(connection, session.course));
    return renumber(clinic, connection, course);
}

} // namespace

Result<PlanQuestions> SessionPlanning::questions(const SessionPlan& plan) const {
    TIDEMARK_TRY(authorize(m_actor, Command::PlanSession));
    return m_clinic.store().read([&](Connection& connection) -> Result<PlanQuestions> {
        const auto draft = TIDEMARK_TRY(draftOf(m_clinic, connection, plan));
        return planQuestions(m_clinic, connection, std::span(&draft.session, 1));
    });
}

Result<Session> SessionPlanning::plan(const SessionPlan& plan) {
    TIDEMARK_TRY(authorize(m_actor, Command::PlanSession));
    const auto reason = TIDEMARK_TRY(optionalReason(plan.reason));
    return m_clinic.store().write(
        sessionLine(m_actor, {}, actions::sessionPlan, reason),
        [&](Connection& connection, AuditLine& line) -> Result<Session> {
            auto draft = TIDEMARK_TRY(draftOf(m_clinic, connection, plan));
            const auto asked =
                TIDEMARK_TRY(planQuestions(m_clinic, connection, std::span(&draft.session, 1)));
            TIDEMARK_TRY(answered(asked, reason));
            TIDEMARK_TRY(keepExamples(connection, m_clinic.now()));
            const auto patient = TIDEMARK_TRY(storage::PatientRepository::load(connection, plan.patient));
            const auto course =
                TIDEMARK_TRY(draft.course ? Result<Course>(*draft.course)
                                          : openCourse(connection, patient, draft.protocol, m_clinic.now()));
            draft.session.course = course.id;
            TIDEMARK_TRY(SessionRepository::insert(connection, draft.session).and_then([&] {
                return renumber(m_clinic, connection, course);
            }));
            auto placed = TIDEMARK_TRY(SessionRepository::load(connection, draft.session.id));
            line.entityId = placed.id.text();
            line.body = rules::canonicalSession(placed);
            return placed;
        });
}

Result<void> SessionPlanning::seat(const SessionId& session, const QString& room, const QString& reason) {
    TIDEMARK_TRY(authorize(m_actor, Command::PlanSession));
    const auto why = TIDEMARK_TRY(optionalReason(reason));
    return m_clinic.store().write(
        sessionLine(m_actor, session, actions::sessionSeat, why),
        [&](Connection& connection, AuditLine& line) -> Result<void> {
            auto seated = TIDEMARK_TRY(SessionRepository::load(connection, session));
            TIDEMARK_TRY(rules::allows(seated.state, rules::SessionStep::Seat));
            seated.room = TIDEMARK_TRY(knownRoom(connection, room));
            const auto taken = TIDEMARK_TRY(roomQuestion(m_clinic, connection, seated));
            TIDEMARK_TRY(answered(taken ? PlanQuestions{*taken} : PlanQuestions(), why));
            line.body = rules::canonicalSession(seated);
            return SessionRepository::update(connection, seated);
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
            TIDEMARK_TRY(isOutcomeSettled(connection, session));
            cancelled.state = rules::after(cancelled.state, rules::SessionStep::Cancel);
            line.body = rules::canonicalSession(cancelled);
            return keepCalledOff(m_clinic, connection, cancelled);
        });
}

Result<void> SessionPlanning::enterInError(const SessionId& session, const QString& reason) {
    TIDEMARK_TRY(authorize(m_actor, Command::CancelSession));
    const auto why = TIDEMARK_TRY(requiredReason(reason));
    return m_clinic.store().write(
        sessionLine(m_actor, session, actions::sessionEnteredInError, why),
        [&](Connection& connection, AuditLine& line) -> Result<void> {
            auto mistaken = TIDEMARK_TRY(SessionRepository::load(connection, session));
            TIDEMARK_TRY(authorize(m_actor, Command::CancelSession, {mistaken.state, true}));
            TIDEMARK_TRY(rules::allows(mistaken.state, rules::SessionStep::EnterInError));
            if (!mistaken.owner.isNull() && mistaken.owner != m_actor.id) {
                return fail(ErrorCode::NotOwner);
            }
            TIDEMARK_TRY(isOutcomeSettled(connection, session));
            const Note note{stampNow(m_clinic.now(), m_actor), NoteKind::Note, why};
            // What was begun is in its lines, and here as it was; the session itself counts nowhere.
            line.body = rules::canonicalSession(mistaken) + rules::canonicalLine(note);
            mistaken.state = rules::after(mistaken.state, rules::SessionStep::EnterInError);
            mistaken.dose.reset();
            mistaken.startedAt.reset();
            mistaken.pumpEndedAt.reset();
            mistaken.leftAt.reset();
            mistaken.dischargeKind.reset();
            TIDEMARK_TRY(storage::SessionEventRepository::add(connection, session, note));
            return keepCalledOff(m_clinic, connection, mistaken);
        });
}

} // namespace tidemark::services
