// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/courses/Boosters.h"

#include "base/CalendarDay.h"
#include "base/CanonicalBytes.h"
#include "base/Try.h"
#include "fields/FieldCatalogue.h"
#include "fields/FieldKeys.h"
#include "rules/access/Authorization.h"
#include "services/base/AuditLines.h"
#include "services/clinic/OpeningDays.h"
#include "services/courses/CourseHistory.h"
#include "services/courses/CoursePlan.h"
#include "storage/repositories/courses/CourseRepository.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace tidemark::services {

using rules::authorize;
using rules::Command;
using storage::AuditLine;
using storage::Connection;
using storage::CourseRepository;

namespace {

constexpr int longestAheadDays = 366;

/// The first phase is complete, and no phase with sessions of its own is left.
bool comesToBoosters(const std::vector<PhasePlan>& phases, const CourseHistory& history) {
    if (phases.empty() || history.given.empty() || !history.course) {
        return false;
    }
    return std::ranges::all_of(phases, [&](const PhasePlan& phase) {
        const auto given = std::ranges::count_if(history.sessions, [&](const Session& session) {
            return session.course == history.course->id && session.phase == phase.phase && session.startedAt;
        });
        return phase.phase == CoursePhase::Booster || (phase.sessions > 0 && given >= phase.sessions);
    });
}

std::optional<Session> nextPlanned(const CourseHistory& history) {
    std::optional<Session> next;
    for (const Session& session : history.sessions) {
        const bool ahead = session.state == SessionState::Planned || session.state == SessionState::Arrived;
        if (ahead && (!next || session.plannedAt < next->plannedAt)) {
            next = session;
        }
    }
    return next;
}

std::optional<rules::BoosterDay> dayToShow(const BoosterView& view, const rules::ClinicDays& days,
                                           QDate today) {
    const auto window =
        view.window || !view.proposal
            ? view.window
            : std::optional(rules::boosterWindow(view.lastSession, view.proposal->intervalDays));
    return window ? rules::boosterDay(*window, days, today) : std::nullopt;
}

} // namespace

Result<std::optional<BoosterView>> Boosters::ofPatient(const PatientId& patient) const {
    using Found = Result<std::optional<BoosterView>>;
    TIDEMARK_TRY(authorize(m_actor, Command::ReadPatient));
    auto history = TIDEMARK_TRY(courseHistory(m_clinic, m_actor, patient));
    if (!history.course || history.course->closedAt) {
        return Found(std::nullopt);
    }
    const auto phases = TIDEMARK_TRY(phasesOf(m_clinic, *history.course));
    if (!comesToBoosters(phases, history)) {
        return Found(std::nullopt);
    }
    BoosterView view;
    view.course = *history.course;
    view.lastSession = calendarDay(history.given.back().at, m_clinic.clock().zone());
    const auto baseline = history.baseline ? std::optional(history.baseline->total) : std::nullopt;
    view.wearOff = rules::wearOff(history.givenInCourse, history.scores, baseline, m_clinic.clock().zone(),
                                  history.scale);
    view.scores = std::move(history.scores);
    view.line = baseline ? rules::responseLine(history.scale, *baseline) : 0;
    view.proposal = rules::proposeBooster(view.wearOff, view.lastSession);
    if (view.course.boosterIntervalDays) {
        view.window = rules::boosterWindow(view.lastSession, *view.course.boosterIntervalDays);
        view.state = rules::boosterState(*view.window, m_clinic.today());
    }
    const auto opening = TIDEMARK_TRY(OpeningDays(m_clinic, m_actor).view());
    view.day = dayToShow(view, opening.days, m_clinic.today());
    view.planned = nextPlanned(history);
    return Found(std::move(view));
}

Result<void> Boosters::setInterval(const BoosterPlan& plan) {
    TIDEMARK_TRY(authorize(m_actor, Command::PlanCourse));
    std::optional<int> days;
    if (!plan.intervalDays.trimmed().isEmpty()) {
        const auto typed =
            TIDEMARK_TRY(fields::checkNumber(fields::keys::boosterInterval, plan.intervalDays));
        days = static_cast<int>(std::lround(typed.value));
    }
    return m_clinic.store().write(auditLine(m_actor, actions::courseBoosterInterval, "course", plan.course),
                                  [&](Connection& connection, AuditLine& line) -> Result<void> {
                                      auto course =
                                          TIDEMARK_TRY(CourseRepository::load(connection, plan.course));
                                      if (course.closedAt) {
                                          return fail(ErrorCode::WrongState, fields::keys::course);
                                      }
                                      course.boosterIntervalDays = days;
                                      line.body = CanonicalBytes().add(course.id).add(days).bytes();
                                      return CourseRepository::update(connection, course);
                                  });
}

Result<std::pair<SessionPlan, BoosterView>> Boosters::planOf(const BoosterVisit& visit) const {
    TIDEMARK_TRY(authorize(m_actor, Command::PlanCourse));
    const QDate today = m_clinic.today();
    const auto chosen = TIDEMARK_TRY(
        fields::checkDate(fields::keys::boosterDay, visit.day, today, today.addDays(longestAheadDays)));
    if (!visit.time.isValid()) {
        return fail(ErrorCode::InvalidDate, fields::keys::plannedAt);
    }
    const auto view = TIDEMARK_TRY(ofPatient(visit.patient));
    if (!view || view->planned) {
        return fail(ErrorCode::WrongState, fields::keys::course);
    }
    const Instant at = fromDateTime(QDateTime(chosen, visit.time, QTimeZone(m_clinic.clock().zone())));
    return std::pair(SessionPlan{visit.patient, at, visit.room, visit.reason}, *view);
}

Result<PlanQuestions> Boosters::questions(const BoosterVisit& visit) const {
    return planOf(visit).and_then(
        [&](const auto& planned) { return SessionPlanning(m_clinic, m_actor).questions(planned.first); });
}

Result<Session> Boosters::plan(const BoosterVisit& visit) {
    const auto [wanted, view] = TIDEMARK_TRY(planOf(visit));
    auto planned = TIDEMARK_TRY(SessionPlanning(m_clinic, m_actor).plan(wanted));
    const QDate day = calendarDay(wanted.plannedAt, m_clinic.clock().zone());
    const auto days = std::max<qint64>(1, view.lastSession.daysTo(day));
    TIDEMARK_TRY(setInterval({view.course.id, QString::number(days)}));
    return planned;
}

} // namespace tidemark::services
