// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Patient.h"
#include "domain/Session.h"
#include "rules/courses/Schedule.h"
#include "rules/courses/ScheduleNotes.h"
#include "services/base/OpenClinic.h"

#include <vector>

namespace tidemark::services {

/// What a whole course is planned from.
struct CourseRequest {
    PatientId patient;
    QString protocolId;
    QDate start;
    QTime time; ///< On the wall, the same for every session.
    QString room;
    QString option;            ///< Which of a phase's options; empty: the first.
    int openEndedSessions = 0; ///< How many to plan of an open-ended phase.
};

/// A course as it would be planned. Nothing is written.
struct CourseProposal {
    Protocol protocol;
    std::vector<rules::PlannedSession> sessions;
    std::vector<rules::ScheduleNote> notes;
};

enum class CourseStep {
    Move,   ///< To another day, where the rest is planned anew, or another time of its day.
    Missed, ///< The clinic could not give it.
    NoShow, ///< The patient did not come.
};

/// One change of one session of a course.
struct CourseChange {
    CourseStep step = CourseStep::Move;
    SessionId session;
    QDate day;      ///< Of a move; invalid: the same day.
    QString reason; ///< Required for what was missed.
    QTime time{};   ///< Of a move, on the wall; invalid: the time it has.
    /// A person decided to treat on that day although the clinic is closed.
    bool closedToo = false;
};

/// The time of day of one session, on the wall.
struct TimeMoved {
    QTime from;
    QTime to;
};

/// What a change would do, or did: the plan after it and what moved.
struct CourseReplan {
    rules::Replan replan;
    std::vector<rules::ScheduleNote> notes;
    std::optional<TimeMoved> time; ///< None where it keeps its time.
    std::optional<PhasePlan>
        spacingToOffer; ///< rules::spacingToOffer() of a session missed in a later phase.
};

/// A patient's newest course, for showing.
struct CourseView {
    Course course;
    Protocol protocol; ///< Of a course opened with a single session: without id.
    std::vector<Session> sessions;
    std::vector<rules::ScheduleNote> notes; ///< Of the sessions that are not called off, by their number.
    int given = 0; ///< Sessions of the first phase that have begun; missed and called off ones do not count.
    int planned = 0;             ///< Of the first phase; 0 where open-ended.
    std::optional<Session> next; ///< The next planned one.
};

/// One session on the clinic's schedule.
struct ScheduledVisit {
    Session session;
    Patient patient;
    bool outsideWindow = false;
    bool onClosedDay = false;
};

/// Courses: planned as a whole by a protocol, moved, missed, stopped. "4 of 6" comes from
/// rules::CourseProgress alone.
class Courses {
public:
    explicit Courses(OpenClinic& clinic) : m_clinic(clinic) {}

    /// Errors of rules::schedule(); NotOneOfTheChoices on "protocol".
    [[nodiscard]] Result<CourseProposal> propose(const Actor& actor, const CourseRequest& request) const;
    /// Plans the same again and keeps it: the course, its sessions, one line in the ledger. NoValidOrder;
    /// WrongState on "course" while an open course still has sessions to come. An open course without any is
    /// closed.
    [[nodiscard]] Result<Course> accept(const Actor& actor, const CourseRequest& request);
    /// What the change would do. A session keeps its time of day unless the change names another. One outside
    /// a plan (a booster, a walk-in) changes alone. WrongState for one that is not planned; Impossible on
    /// "day" with detail "past"; errors of rules::moveSession() and rules::afterMissed().
    [[nodiscard]] Result<CourseReplan> preview(const Actor& actor, const CourseChange& change) const;
    /// The same, kept, with one line in the ledger. ReasonRequired on "reason" for what was missed.
    [[nodiscard]] Result<CourseReplan> apply(const Actor& actor, const CourseChange& change);
    /// Ends the course: what is still planned is cancelled. ReasonRequired; WrongState where it is closed, or
    /// a session of it is running.
    [[nodiscard]] Result<void> stop(const Actor& actor, const CourseId& id, const QString& reason);

    [[nodiscard]] Result<std::optional<CourseView>> ofPatient(const Actor& actor,
                                                              const PatientId& patient) const;
    /// Sessions planned from one day to the other, both included, in the order of their time; cancelled ones
    /// left out.
    [[nodiscard]] Result<std::vector<ScheduledVisit>> between(const Actor& actor, QDate from,
                                                              QDate until) const;

private:
    OpenClinic& m_clinic;
};

} // namespace tidemark::services
