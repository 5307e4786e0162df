// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoCourses.h"
#include "demo/DemoRoster.h"

namespace tidemark::demo {

/// PatientVisits writes the visits of one patient into the script, in the order of time: consultations,
/// orders, sessions, and days on which only questionnaires are asked.
class PatientVisits {
public:
    PatientVisits(DemoStage& stage, PatientOnStage& patient, Instant now);

    /// Returns the clinic's day on which the demo is made: nothing is recorded after it.
    [[nodiscard]] QDate today() const;
    /// Says whether the day is before today; today itself is still going on.
    [[nodiscard]] bool isPast(QDate day) const { return day < today(); }
    /// Returns when what was given on a day, however late, is followed by a decision or an order.
    [[nodiscard]] Instant morningAfter(QDate day) const;
    /// Returns the time of day at which a session of that protocol may be, by a number that varies it.
    [[nodiscard]] static QTime slotOf(const QString& protocolId, int which);

    /// Adds a visit with questionnaires and an order; whoever comes for the first time is enrolled.
    void consult(QDate day, const QString& protocolId, bool again = false);
    /// Adds an order. Of esketamine the first one has its protocol's first dose, later ones the highest.
    void order(Instant at, const QString& protocolId);
    /// Plans a course as a whole; its sessions follow by session() and miss().
    void beginCourse(const CourseOnStage& course);
    /// Leaves the course: what follows is planned session by session.
    void leaveCourse() { m_course.reset(); }
    /// Adds a session on a day that is past, with the questionnaires where they were not asked lately.
    void session(QDate day, const Symptoms& symptoms);
    /// Lets nobody come on that day. `days` are of the course, with that day next; null without a course.
    void miss(QDate day, CourseDays* days);
    /// Adds questionnaires alone.
    void check(QDate day, const Symptoms& symptoms);
    /// Adds today's session, as far as it has come.
    void sessionToday(const TodayCue& today, const Symptoms& symptoms);
    /// Plans the next session for `due` or the next open day, where that is within three weeks.
    void planNext(QDate due, int which);
    /// Asks questionnaires so many days apart; a week where nothing else is said.
    void askEvery(int days) { m_asksEvery = days; }
    /// Leaves the form of the sessions that follow to be submitted, or not.
    void leaveForms(bool left) { m_formLeft = left; }

private:
    [[nodiscard]] SessionCue cueAt(Instant planned, Instant start);
    void renewOrder(Instant start);
    [[nodiscard]] Instant withinToday(Instant planned) const;

    DemoStage& m_stage;
    PatientOnStage& m_patient;
    Instant m_now;
    QByteArray m_zone;
    std::optional<CourseOnStage> m_course;
    QString m_protocolId; ///< What the newest order was written for.
    Instant m_orderedAt{};
    Instant m_missedAt{}; ///< When it was known that nobody came.
    QDate m_askedOn;
    int m_asksEvery = 7;
    int m_number = 0;
    bool m_formLeft = false;
};

} // namespace tidemark::demo
