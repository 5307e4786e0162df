// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/FieldCatalogue.h"
#include "rules/courses/CourseProgress.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/courses/CoursePlan.h"
#include "services/sessions/SessionWrite.h"
#include "services/orders/Treatment.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "storage/repositories/patients/PatientRepository.h"
#include "storage/repositories/orders/TreatmentOrderRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::CourseRepository;
using storage::LedgerLine;
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

Result<Course> openCourse(Connection& connection, const PatientId& id, const Protocol& protocol,
                          Instant now) {
    const auto patient = storage::PatientRepository::load(connection, id);
    if (!patient) {
        return tl::unexpected(patient.error());
    }
    const Course opened = newCourse(*patient, protocol, now);
    return CourseRepository::insert(connection, opened).map([&] { return opened; });
}

/// The course's own version, for a session that has a place in its phases; none for one after them.
Result<std::optional<Protocol>> protocolOfCourse(const OpenClinic& clinic, Connection& connection,
                                                 const Course& course, const Session& planned) {
    using Found = Result<std::optional<Protocol>>;
    if (course.protocolId.isEmpty()) {
        return Found(std::nullopt);
    }
    auto sessions = sessionsOf(connection, course);
    const auto phases = phasesOf(clinic, course);
    if (!sessions || !phases) {
        return tl::unexpected(sessions ? phases.error() : sessions.error());
    }
    sessions->push_back(planned);
    const std::vector<Session> placed = rules::withPlaces(std::move(*sessions), *phases);
    const auto session = std::ranges::find(placed, planned.id, &Session::id);
    if (std::ranges::count(*phases, session->phase, &PhasePlan::phase) == 0) {
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
        auto ofCourse = protocolOfCourse(clinic, connection, *course, planned);
        if (!ofCourse) {
            return tl::unexpected(ofCourse.error());
        }
        if (*ofCourse && (*ofCourse)->drug == order.drug && (*ofCourse)->route == order.route) {
            return std::move(**ofCourse);
        }
    }
    auto present = presentProtocol(clinic, order.protocolId);
    if (!present) {
        return tl::unexpected(present.error());
    }
    return *present ? Result<Protocol>(std::move(**present))
                    : fail(ErrorCode::NotOneOfTheChoices, QStringLiteral("protocol"));
}

} // namespace

Result<Session> Treatment::plan(const Actor& actor, const SessionPlan& plan) {
    if (const auto right = authorize(actor, Command::PlanSession); !right) {
        return tl::unexpected(right.error());
    }
    const auto room = fields::checkText(u"room", plan.room);
    if (!room) {
        return tl::unexpected(room.error());
    }
    Session session;
    session.id = SessionId::make(m_clinic.now());
    session.patient = plan.patient;
    session.plannedAt = plan.plannedAt;
    session.room = *room;
    const QDate day = toLocal(plan.plannedAt, m_clinic.clock().zone()).date();
    return m_clinic.store().write(
        sessionLine(actor, session.id, QStringLiteral("session.plan")),
        [&](Connection& connection, LedgerLine& line) -> Result<Session> {
            const auto order = storage::TreatmentOrderRepository::inForce(connection, plan.patient, day);
            if (!order) {
                return tl::unexpected(order.error());
            }
            if (!*order) {
                return fail(ErrorCode::NoValidOrder);
            }
            const auto present = presentCourse(connection, plan.patient);
            if (!present) {
                return tl::unexpected(present.error());
            }
            const auto protocol = protocolFor(m_clinic, connection, *present, **order, session);
            if (!protocol) {
                return tl::unexpected(protocol.error());
            }
            if (auto kept = keepExamples(connection, m_clinic.now()); !kept) {
                return tl::unexpected(kept.error());
            }
            const auto course = *present ? Result<Course>(**present)
                                         : openCourse(connection, plan.patient, *protocol, m_clinic.now());
            if (!course) {
                return tl::unexpected(course.error());
            }
            session.protocolId = protocol->id;
            session.protocolVersion = protocol->version;
            session.drug = protocol->drug;
            session.route = protocol->route;
            session.course = course->id;
            session.order = (*order)->id;
            const auto planned = SessionRepository::insert(connection, session).and_then([&] {
                return renumber(m_clinic, connection, *course);
            });
            if (!planned) {
                return tl::unexpected(planned.error());
            }
            auto placed = SessionRepository::load(connection, session.id);
            if (placed) {
                line.body = bodyOf(*placed);
            }
            return placed;
        });
}

Result<void> Treatment::cancel(const Actor& actor, const SessionId& session, const QString& reason) {
    if (auto right = authorize(actor, Command::CancelSession); !right) {
        return right;
    }
    const auto why = requiredReason(reason);
    if (!why) {
        return tl::unexpected(why.error());
    }
    const StepPlan step{session, Command::CancelSession, rules::SessionStep::Cancel,
                        QStringLiteral("session.cancel"), *why};
    return takeStep(m_clinic, actor, step,
                    [&](Connection& connection, Session& cancelled, LedgerLine& line) -> Result<void> {
                        cancelled.state = rules::after(cancelled.state, rules::SessionStep::Cancel);
                        line.body = bodyOf(cancelled);
                        if (auto kept = SessionRepository::update(connection, cancelled); !kept) {
                            return kept;
                        }
                        const auto course = CourseRepository::load(connection, cancelled.course);
                        return course ? renumber(m_clinic, connection, *course)
                                      : tl::unexpected(course.error());
                    });
}

} // namespace tidemark::services
