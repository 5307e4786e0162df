// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Patient.h"
#include "domain/Session.h"
#include "rules/courses/Schedule.h"
#include "rules/courses/ScheduleNotes.h"
#include "services/base/OpenClinic.h"
#include "services/courses/PlanQuestions.h"

#include <utility>
#include <vector>

namespace tidemark::services {

/// CourseRequest is what a whole course is planned from.
struct CourseRequest {
    PatientId patient;
    QString protocolId;
    QDate start;
    QTime time; ///< On the wall, the same for every session.
    QString room;
    QString option;            ///< Which of a phase's options; empty: the first.
    int openEndedSessions = 0; ///< How many to plan of an open-ended phase.
    QString reason{};          ///< Answers the questions that are asked of the plan; else empty.
};

/// A CourseProposal is a course as it would be planned. Nothing is written.
struct CourseProposal {
    Protocol protocol;
    std::vector<rules::PlannedSession> sessions;
    std::vector<rules::ScheduleNote> notes;
    PlanQuestions questions; ///< What is asked before it is kept.
};

/// A CourseView is a patient's newest course, for showing.
struct CourseView {
    Course course;
    Protocol protocol; ///< Of a course opened with a single session: without id.
    std::vector<Session> sessions;
    std::vector<rules::ScheduleNote> notes; ///< Of the sessions that are not called off, by their number.
    int given = 0; ///< Sessions of the first phase that have begun; missed and called off ones do not count.
    int planned = 0;             ///< Of the first phase; 0 where open-ended.
    std::optional<Session> next; ///< The next planned one.
};

/// A ScheduledVisit is one session on the clinic's schedule.
struct ScheduledVisit {
    Session session;
    Patient patient;
    bool outsideWindow = false;
    bool onClosedDay = false;
};

/// Courses are courses that are planned as a whole by a protocol, and what is read of them. "4 of 6" comes
/// from rules::CourseProgress alone.
class Courses {
public:
    Courses(OpenClinic& clinic, Actor actor) : m_clinic(clinic), m_actor(std::move(actor)) {}

    /// Proposes a plan. It fails with the errors of rules::schedule(), and with NotOneOfTheChoices on
    /// "protocol" and "room".
    [[nodiscard]] Result<CourseProposal> propose(const CourseRequest& request) const;
    /// Plans the same again and keeps it: the course, its sessions, one entry in the audit log. NoValidOrder;
    /// WrongState on "course" while an open course still has sessions to come. An open course without any is
    /// closed. The first of CourseProposal::questions where no reason is given.
    [[nodiscard]] Result<Course> accept(const CourseRequest& request);
    /// Ends the course: what is still planned is cancelled. It fails with ReasonRequired; WrongState where it
    /// is closed, or a session of it is running.
    [[nodiscard]] Result<void> stop(const CourseId& id, const QString& reason);

    /// Says what the course treats, which decides by which scale it is judged. WrongState where it is closed.
    [[nodiscard]] Result<void> setIndication(const CourseId& id, Indication treats);

    /// Returns the patient's newest course; it was opened with the first planned session.
    [[nodiscard]] Result<std::optional<Course>> newest(const PatientId& patient) const;
    /// Returns the same with its sessions, for showing.
    [[nodiscard]] Result<std::optional<CourseView>> ofPatient(const PatientId& patient) const;
    /// Returns the sessions planned from one day to the other, both included, in the order of their time;
    /// cancelled ones are left out.
    [[nodiscard]] Result<std::vector<ScheduledVisit>> between(QDate from, QDate until) const;
    /// Returns the sessions that are planned, from today on, on a day on which the clinic is closed.
    [[nodiscard]] Result<std::vector<ScheduledVisit>> onClosedDays() const;

private:
    OpenClinic& m_clinic;
    Actor m_actor;
};

} // namespace tidemark::services
