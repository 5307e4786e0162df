// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Session.h"
#include "rules/courses/BoosterDay.h"
#include "rules/courses/WearOff.h"
#include "services/base/OpenClinic.h"
#include "services/courses/SessionPlanning.h"

#include <utility>

namespace tidemark::services {

/// A BoosterView is a patient after the induction: what is decided, what this patient's own wear-off
/// proposes.
struct BoosterView {
    Course course;
    QDate lastSession; ///< The last one with a dose.
    rules::WearOff wearOff;
    std::vector<rules::ScorePoint> scores; ///< Of the response scale, for showing the raw points.
    double line = 0;                       ///< The response line; 0 without a baseline.
    std::optional<rules::BoosterProposal> proposal;
    /// This is the day of the decided interval, else of the proposal, on the clinic's opening days; there is
    /// none without either.
    std::optional<rules::BoosterDay> day;
    std::optional<rules::BoosterWindow> window; ///< Of the decided interval; none where nothing is decided.
    rules::BoosterState state = rules::BoosterState::NotDue;
    std::optional<Session> planned; ///< The next session, where one is planned.
};

/// BoosterPlan is what a person decided about the next booster.
struct BoosterPlan {
    CourseId course;
    QString intervalDays; ///< As typed, 1 to 365; empty: no further boosters are wanted.
};

/// BoosterVisit is when and where the next booster is to be planned.
struct BoosterVisit {
    PatientId patient;
    QString day; ///< As typed.
    QTime time;  ///< On the wall.
    QString room{};
    QString reason{}; ///< Answers the questions that are asked of the plan; else empty.
};

/// Boosters after the induction. The decision is a person's; the proposal shows its arithmetic.
class Boosters {
public:
    Boosters(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns none before the induction is complete, for a course that has ended, or while its protocol has
    /// further phases with a plan of their own.
    [[nodiscard]] Result<std::optional<BoosterView>> ofPatient(const PatientId& patient) const;
    /// Sets the interval: from here on the next booster is due this long after the last session; board and
    /// page surface it when it is overdue. It fails with WrongState for an ended course; the faults of
    /// "booster-interval".
    [[nodiscard]] Result<void> setInterval(const BoosterPlan& plan);
    /// Plans the next booster on a day at a time of the wall clock, and keeps the days since the last session
    /// as the interval, in two lines of the audit log. It fails with InvalidDate on "booster-day" for a day
    /// in the past or none; the errors of SessionPlanning::plan().
    [[nodiscard]] Result<Session> plan(const BoosterVisit& visit);
    /// Returns what is asked of it, before it is kept (SessionPlanning::questions()). Fails as plan().
    [[nodiscard]] Result<PlanQuestions> questions(const BoosterVisit& visit) const;

private:
    /// Returns the visit as a plan, and the last session before it.
    [[nodiscard]] Result<std::pair<SessionPlan, BoosterView>> planOf(const BoosterVisit& visit) const;

    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
