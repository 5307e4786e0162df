// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoStage.h"
#include "rules/courses/Schedule.h"

namespace tidemark::demo {

/// Returns a minute of a day on the wall clock of `zone`.
[[nodiscard]] Instant onDay(QDate day, int minuteOfDay, const QByteArray& zone);
/// Returns the day itself, or the Monday after a weekend.
[[nodiscard]] QDate onWeekday(QDate day);

/// Returns the days of the demo clinic: it treats from Monday to Friday, and today in any case, so that its
/// board is never empty. One day after next week it is closed for a training.
[[nodiscard]] rules::ClinicDays demoDays(QDate today);
/// Writes demoDays() as the administrator does.
[[nodiscard]] Result<void> openOnDemoDays(services::OpenClinic& clinic, const Actor& administrator,
                                          QDate today);

/// Returns the shipped protocol of that id, which the demo clinic's sessions run under.
[[nodiscard]] const Protocol& demoProtocol(const QString& id);
/// Returns how long somebody is in a session of this protocol, from Start until leaving, at most.
[[nodiscard]] std::chrono::minutes longestStay(const Protocol& protocol);

/// CourseDays are the days of a course as the scheduler plans them, one session after the other.
class CourseDays {
public:
    CourseDays(const CourseOnStage& course, QDate today, const QByteArray& zone);

    /// Returns how many sessions the course has; miss() and move() may change it.
    [[nodiscard]] int count() const { return static_cast<int>(m_plan.size()); }
    /// Returns the day of the session that is next; null after the last.
    [[nodiscard]] QDate next() const;
    /// Takes the next session as held.
    void goOn() { ++m_next; }
    /// Plans anew after nobody came to the next session: the day is used up, and the series lasts longer.
    void miss();
    /// Plans anew after a session, counted from 0, was moved to that day.
    void move(int number, QDate day);
    /// Returns the days of all sessions, those that are over among them, in their order.
    [[nodiscard]] std::vector<QDate> all() const;

private:
    rules::ScheduleRequest m_request;
    const Protocol* m_protocol;
    std::vector<rules::PlannedSession> m_plan;
    std::size_t m_next = 0;
};

/// Returns the course with the first start on `near` or before it that has a session on `wanted`, not its
/// first. There is none within three weeks.
[[nodiscard]] std::optional<CourseOnStage> courseThrough(CourseOnStage course, QDate near, QDate wanted,
                                                         QDate today, const QByteArray& zone);

} // namespace tidemark::demo
