// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/NextVisit.h"

#include "base/CalendarDay.h"
#include "base/Try.h"
#include "rules/access/Authorization.h"
#include "rules/courses/BoosterDay.h"
#include "rules/courses/WallTime.h"
#include "services/clinic/Rooms.h"
#include "services/courses/CoursePlan.h"
#include "services/courses/SessionPlanning.h"
#include "services/protocols/ClinicProtocols.h"
#include "storage/repositories/courses/CourseRepository.h"
#include "storage/repositories/sessions/SessionRepository.h"
#include "storage/Store.h"

namespace tidemark::services {

using storage::Connection;
using storage::SessionRepository;

namespace {

/// The patient's earliest session that is planned after this one.
Result<std::optional<Session>> plannedAfter(Connection& connection, const Session& session) {
    const auto all = TIDEMARK_TRY(SessionRepository::ofPatient(connection, session.patient));
    for (const Session& each : all) {
        if (each.state == SessionState::Planned && each.id != session.id &&
            each.plannedAt > session.plannedAt) {
            return std::optional<Session>(each);
        }
    }
    return std::optional<Session>();
}

/// By the interval that a person decided; none where nothing is decided, or before the boosters.
std::optional<rules::NextSession> decidedBooster(const Course& course, const Session& last, QDate givenOn,
                                                 const rules::ClinicDays& days, QDate today) {
    if (last.phase != CoursePhase::Booster || course.closedAt || !course.boosterIntervalDays) {
        return std::nullopt;
    }
    const int interval = *course.boosterIntervalDays;
    const auto found = rules::boosterDay(rules::boosterWindow(givenOn, interval), days, today);
    return found ? std::optional(rules::NextSession{found->day, interval,
                                                    found->move != rules::BoosterMove::None,
                                                    CoursePhase::Booster, last.ordinal + 1})
                 : std::nullopt;
}

} // namespace

Result<NextVisitView> NextVisit::after(const SessionId& session) const {
    TIDEMARK_TRY(rules::authorize(m_actor, rules::Command::ReadSession));
    PatientId patient;
    const auto read = [&](Connection& connection) -> Result<NextVisitView> {
        const auto last = TIDEMARK_TRY(SessionRepository::load(connection, session));
        patient = last.patient;
        auto planned = TIDEMARK_TRY(plannedAfter(connection, last));
        const auto protocol = TIDEMARK_TRY(protocolOf(m_clinic, last));
        const auto days = TIDEMARK_TRY(clinicDays(connection));
        const auto course = TIDEMARK_TRY(storage::CourseRepository::load(connection, last.course));
        NextVisitView view;
        view.planned = std::move(planned);
        // A room that is no longer in the list is not proposed.
        view.room = knownRoom(connection, last.room).value_or(QString());
        if (!view.planned) {
            const QTimeZone zone(m_clinic.clock().zone());
            const QTime time = toLocal(last.plannedAt, m_clinic.clock().zone()).time();
            const QDate givenOn =
                calendarDay(last.startedAt.value_or(last.plannedAt), m_clinic.clock().zone());
            view.proposed = decidedBooster(course, last, givenOn, days, m_clinic.today());
            view.decided = view.proposed.has_value();
            if (!view.proposed) {
                view.proposed = rules::nextSession(protocol, course.option, last, givenOn, days);
            }
            view.at = view.proposed ? rules::instantOf(view.proposed->day, time, zone) : Instant{};
        }
        return view;
    };
    auto view = TIDEMARK_TRY(m_clinic.store().read(read));
    if (view.proposed) {
        // Why it could not be planned at all is said when somebody plans it.
        view.questions = SessionPlanning(m_clinic, m_actor)
                             .questions({patient, view.at, view.room})
                             .value_or(PlanQuestions());
    }
    return view;
}

Result<Session> NextVisit::accept(const SessionId& session, const QString& reason) {
    const auto next = TIDEMARK_TRY(after(session));
    if (!next.proposed) {
        return fail(ErrorCode::NotFound);
    }
    const auto last = TIDEMARK_TRY(m_clinic.store().read(
        [&](Connection& connection) { return SessionRepository::load(connection, session); }));
    return SessionPlanning(m_clinic, m_actor).plan({last.patient, next.at, next.room, reason});
}

} // namespace tidemark::services
