// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Order.h"
#include "domain/Session.h"
#include "rules/courses/Schedule.h"
#include "services/base/OpenClinic.h"

#include <vector>

/// This is what the services of a course share: its protocol's phases, its sessions as a plan, its numbers.
namespace tidemark::services {

/// A CoursePlan is a course with everything a step of planning needs.
struct CoursePlan {
    Course course;
    Protocol protocol;                       ///< The version the course was opened by.
    std::vector<Session> sessions;           ///< All of the course, called off ones too.
    std::vector<Session> counted;            ///< Those of `plan`, in its order.
    std::vector<rules::PlannedSession> plan; ///< Not called off: the begun ones, then the planned.
    rules::ScheduleRequest request;
};

/// Returns the phases that count for "4 of 6". A course that was opened with a single session has its
/// induction only.
[[nodiscard]] Result<std::vector<PhasePlan>> phasesOf(const OpenClinic& clinic, const Course& course);
/// Lists the course's sessions in the order they are planned, missed and cancelled ones among them.
[[nodiscard]] Result<std::vector<Session>> sessionsOf(storage::Connection& connection, const Course& course);
/// Writes the numbers of the planned sessions that moved up or down.
[[nodiscard]] Result<void> renumber(const OpenClinic& clinic, storage::Connection& connection,
                                    const Course& course);
/// Ends a course: what is still planned is cancelled, boosters are not wanted any more. It gives back the
/// body for the audit log. It fails with WrongState on "course" where it is closed, or a session of it is
/// under way.
[[nodiscard]] Result<QByteArray> endCourse(storage::Connection& connection, Course course,
                                           const QString& reason, Instant now);
/// Returns the clinic's weekdays and closed days.
[[nodiscard]] Result<rules::ClinicDays> clinicDays(storage::Connection& connection);
/// Reads the plan. It fails with WrongState for a course that was not opened by a protocol: it has none.
[[nodiscard]] Result<CoursePlan> planOf(const OpenClinic& clinic, storage::Connection& connection,
                                        Course course);
/// Returns the order that sessions of this drug and route are planned on. It fails with NoValidOrder; detail
/// "route" where there is one for something else.
[[nodiscard]] Result<Order> orderFor(storage::Connection& connection, const PatientId& patient,
                                     const Protocol& protocol, QDate day);

} // namespace tidemark::services
