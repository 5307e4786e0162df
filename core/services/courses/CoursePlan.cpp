// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/CoursePlan.h"

#include "base/CalendarDay.h"
#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "fields/FieldKeys.h"
#include "rules/courses/CourseProgress.h"
#include "services/protocols/ClinicProtocols.h"
#include "storage/repositories/clinic/ClinicDaysRepository.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "storage/repositories/courses/PlannedPlaceRepository.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

#include <algorithm>

namespace tidemark::services {

using storage::Connection;
using storage::CourseRepository;
using storage::SessionRepository;

namespace {

rules::PlannedSession placedAs(const Session& session, const CoursePlan& plan,
                               const std::vector<storage::PlannedPlace>& places) {
    rules::PlannedSession placed;
    placed.number = static_cast<int>(plan.plan.size()) + 1;
    placed.phase = session.phase;
    placed.ordinal = session.ordinal;
    placed.plannedInPhase = session.plannedInPhase;
    const auto phase = std::ranges::find_if(plan.protocol.phases, [&](const PhasePlan& each) {
        return each.phase == session.phase &&
               (plan.course.option.isEmpty() || each.option.isEmpty() || each.option == plan.course.option);
    });
    placed.option = phase == plan.protocol.phases.end() ? QString() : phase->option;
    placed.day = calendarDay(session.plannedAt, plan.request.zone);
    placed.at = session.plannedAt;
    const auto place = std::ranges::find(places, session.id, &storage::PlannedPlace::session);
    placed.target = place == places.end() ? placed.day : place->target;
    placed.slot = place == places.end() ? session.ordinal - 1 : place->slot;
    placed.earliest = session.earliest.isValid() ? session.earliest : placed.day;
    placed.latest = session.latest.isValid() ? session.latest : placed.day;
    placed.outsideTolerance = placed.day < placed.earliest || placed.day > placed.latest;
    return placed;
}

} // namespace

Result<std::vector<PhasePlan>> phasesOf(const OpenClinic& clinic, const Course& course) {
    if (course.protocolId.isEmpty()) {
        PhasePlan induction;
        induction.sessions = course.plannedInductionSessions;
        return std::vector<PhasePlan>(course.plannedInductionSessions > 0 ? 1 : 0, induction);
    }
    const Protocol* protocol = TIDEMARK_TRY(knownVersion(clinic, course.protocolId, course.protocolVersion));
    return rules::phasesFor(*protocol, course.option);
}

Result<std::vector<Session>> sessionsOf(Connection& connection, const Course& course) {
    auto sessions = SessionRepository::ofPatient(connection, course.patient);
    if (sessions) {
        std::erase_if(*sessions, [&](const Session& session) { return session.course != course.id; });
    }
    return sessions;
}

Result<void> renumber(const OpenClinic& clinic, Connection& connection, const Course& course) {
    const auto before = TIDEMARK_TRY(sessionsOf(connection, course));
    const auto phases = TIDEMARK_TRY(phasesOf(clinic, course));
    for (const Session& session : rules::withPlaces(before, phases)) {
        const auto old = std::ranges::find(before, session.id, &Session::id);
        if (rules::placeOf(session) == rules::placeOf(*old)) {
            continue;
        }
        TIDEMARK_TRY(CourseRepository::setPlace(connection, session));
    }
    return {};
}

Result<QByteArray> endCourse(Connection& connection, Course course, const QString& reason, Instant now) {
    auto sessions = TIDEMARK_TRY(sessionsOf(connection, course));
    const bool runs = std::ranges::any_of(sessions, [](const Session& session) {
        return session.state == SessionState::Arrived || session.state == SessionState::Dosing ||
               session.state == SessionState::Monitoring;
    });
    if (course.closedAt || runs) {
        return fail(ErrorCode::WrongState, fields::keys::course);
    }
    CanonicalBytes body;
    body.add(course.id);
    for (Session& session : sessions) {
        if (session.state != SessionState::Planned) {
            continue;
        }
        session.state = SessionState::Cancelled;
        body.add(session.id);
        TIDEMARK_TRY(SessionRepository::update(connection, session));
    }
    course.closedAt = now;
    course.closeReason = reason;
    course.boosterIntervalDays.reset();
    return CourseRepository::update(connection, course).map([&] { return body.bytes(); });
}

Result<rules::ClinicDays> clinicDays(Connection& connection) {
    const auto weekdays = TIDEMARK_TRY(storage::ClinicDaysRepository::weekdays(connection));
    const auto closed = TIDEMARK_TRY(storage::ClinicDaysRepository::closedDays(connection));
    rules::ClinicDays days;
    days.open = weekdays;
    for (const ClosedDay& day : closed) {
        days.closed.insert(day.day);
    }
    return days;
}

Result<CoursePlan> planOf(const OpenClinic& clinic, Connection& connection, Course course) {
    if (course.protocolId.isEmpty()) {
        return fail(ErrorCode::WrongState, fields::keys::course);
    }
    auto protocol = TIDEMARK_TRY(protocolVersion(clinic, course.protocolId, course.protocolVersion));
    auto sessions = TIDEMARK_TRY(sessionsOf(connection, course));
    auto days = TIDEMARK_TRY(clinicDays(connection));
    const auto places = TIDEMARK_TRY(storage::PlannedPlaceRepository::ofCourse(connection, course));
    CoursePlan plan;
    plan.course = std::move(course);
    plan.protocol = std::move(protocol);
    plan.sessions = std::move(sessions);
    plan.request.start = plan.course.startsOn;
    plan.request.time = QTime::fromString(plan.course.wallTime, QStringLiteral("HH:mm"));
    plan.request.zone = clinic.clock().zone();
    plan.request.days = std::move(days);
    plan.request.option = plan.course.option;
    for (const bool begun : {true, false}) {
        for (const Session& session : plan.sessions) {
            // A booster after the course's phases has no place in its plan.
            const bool ofPlan =
                std::ranges::count(plan.protocol.phases, session.phase, &PhasePlan::phase) > 0;
            if (ofPlan && !isCalledOff(session.state) && (session.state != SessionState::Planned) == begun) {
                plan.plan.push_back(placedAs(session, plan, places));
                plan.counted.push_back(session);
            }
        }
    }
    return plan;
}

Result<Order> orderFor(Connection& connection, const PatientId& patient, const Protocol& protocol,
                       QDate day) {
    auto order = TIDEMARK_TRY(storage::TreatmentOrderRepository::inForce(connection, patient, day));
    if (!order) {
        return fail(ErrorCode::NoValidOrder);
    }
    if (order->drug != protocol.drug || order->route != protocol.route) {
        return fail(ErrorCode::NoValidOrder, {}, QStringLiteral("route"));
    }
    return std::move(*order);
}

} // namespace tidemark::services
