// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/FieldCatalogue.h"
#include "rules/CourseProgress.h"
#include "rules/Protocols.h"
#include "services/SessionWrite.h"
#include "services/Treatment.h"
#include "storage/repositories/CourseRepository.h"
#include "storage/repositories/PatientRepository.h"
#include "storage/repositories/TreatmentOrderRepository.h"

#include <algorithm>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::Connection;
using storage::CourseRepository;
using storage::LedgerLine;
using storage::SessionRepository;

namespace {

/// The patient's course, opened with as many induction sessions as the protocol has.
Result<Course> openCourse(Connection& connection, const PatientId& id, const Protocol& protocol,
                          Instant now) {
    const auto patient = storage::PatientRepository::load(connection, id);
    if (!patient) {
        return tl::unexpected(patient.error());
    }
    auto course = CourseRepository::latest(connection, id);
    if (!course) {
        return tl::unexpected(course.error());
    }
    if (*course) {
        return std::move(**course);
    }
    Course opened;
    opened.id = CourseId::make(now);
    opened.patient = id;
    opened.indication = patient->diagnosis;
    opened.openedAt = now;
    opened.protocolId = protocol.id;
    opened.protocolVersion = protocol.version;
    if (!protocol.phases.empty() && protocol.phases.front().phase == CoursePhase::Induction &&
        protocol.phases.front().sessions > 0) {
        opened.plannedInductionSessions = protocol.phases.front().sessions;
    }
    return CourseRepository::insert(connection, opened).map([&] { return opened; });
}

Result<std::vector<Session>> sessionsOf(Connection& connection, const Course& course) {
    auto sessions = SessionRepository::ofPatient(connection, course.patient);
    if (sessions) {
        std::erase_if(*sessions, [&](const Session& session) { return session.course != course.id; });
    }
    return sessions;
}

/// Writes the numbers of the planned sessions that moved up or down.
Result<void> renumber(Connection& connection, const Course& course) {
    const auto before = sessionsOf(connection, course);
    if (!before) {
        return tl::unexpected(before.error());
    }
    for (const Session& session : rules::withPlaces(*before, course.plannedInductionSessions)) {
        const auto old = std::ranges::find(*before, session.id, &Session::id);
        if (rules::placeOf(session) == rules::placeOf(*old)) {
            continue;
        }
        if (auto written = CourseRepository::setPlace(connection, session); !written) {
            return written;
        }
    }
    return {};
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
            const auto protocol = rules::newestProtocol((*order)->protocolId);
            if (!protocol) {
                return fail(ErrorCode::NotOneOfTheChoices, QStringLiteral("protocol"));
            }
            const auto course = openCourse(connection, plan.patient, *protocol, m_clinic.now());
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
                return renumber(connection, *course);
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
                        return course ? renumber(connection, *course) : tl::unexpected(course.error());
                    });
}

} // namespace tidemark::services
