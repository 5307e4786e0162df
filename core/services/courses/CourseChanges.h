// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"
#include "rules/courses/Schedule.h"
#include "rules/courses/ScheduleNotes.h"
#include "services/base/OpenClinic.h"
#include "services/courses/PlanQuestions.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// CourseStep says what becomes of a planned session.
enum class CourseStep {
    Move,   ///< To another day, where the rest is planned anew, or another time of its day.
    Missed, ///< The clinic could not give it.
    NoShow, ///< The patient did not come.
};

/// A CourseChange is one change of one session of a course.
struct CourseChange {
    CourseStep step = CourseStep::Move;
    SessionId session;
    QDate day;      ///< Of a move; invalid: the same day.
    QString reason; ///< Required for what was missed, and where the move is asked about.
    QTime time{};   ///< Of a move, on the wall; invalid: the time it has.
    /// A person decided to treat on that day although the clinic is closed.
    bool closedToo = false;
};

/// TimeMoved is the time of day of one session, on the wall.
struct TimeMoved {
    QTime from;
    QTime to;
};

/// CourseReplan is what a change would do, or did: the plan after it and what moved.
struct CourseReplan {
    rules::Replan replan;
    std::vector<rules::ScheduleNote> notes;
    std::optional<TimeMoved> time; ///< None where it keeps its time.
    PlanQuestions questions;       ///< What is asked of the sessions that come to another time.
    std::optional<PhasePlan>
        spacingToOffer; ///< rules::spacingToOffer() of a session missed in a later phase.
};

/// CourseChanges are changes of a course: one of its sessions is moved or was missed, and the rest is planned
/// anew.
class CourseChanges {
public:
    CourseChanges(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Returns what the change would do. A session keeps its time of day unless the change names another one.
    /// A session outside a plan (a booster, a walk-in) changes alone. Fails with WrongState for a session
    /// that is not planned, with Impossible on "day" (detail "past"), with NotYetTime for a patient who did
    /// not come to a session whose time is still to come, and with the errors of rules::moveSession() and
    /// rules::afterMissed().
    [[nodiscard]] Result<CourseReplan> preview(const CourseChange& change) const;
    /// Makes the change, with one entry in the audit log. Fails with ReasonRequired on "reason" for what was
    /// missed, with the first of CourseReplan::questions where no reason is given, else as preview().
    [[nodiscard]] Result<CourseReplan> apply(const CourseChange& change);

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
