// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoDays.h"

namespace tidemark::demo {

/// Returns a room with a free place for each session of the course, the one with that number where it has
/// one. `startsToday`: when the dose of today's session starts, or would.
[[nodiscard]] QString roomFor(DemoStage& stage, const CourseOnStage& course, int preferred,
                              std::optional<Instant> startsToday = {});
/// Adds to the script: a nurse plans the whole course at that time.
void stageCourse(DemoStage& stage, PatientOnStage& patient, const CourseOnStage& course, Instant at);
/// Returns the session of the newest course with that number, from 0.
[[nodiscard]] Result<SessionId> sessionOfCourse(const DemoStage& stage, const PatientOnStage& patient,
                                                int number);
/// Adds to the script that nobody came to a session of the course, counted from 0, and that another is added
/// for it. `days` has that session next, and is planned anew.
void stageMissed(DemoStage& stage, PatientOnStage& patient, const CourseOnStage& course, CourseDays& days,
                 Instant at, int number, const QString& reason);
/// Adds to the script that a session of the course, counted from 0, is moved to that day.
void stageMove(DemoStage& stage, PatientOnStage& patient, const CourseOnStage& course, CourseDays& days,
               Instant at, int number, QDate day);
/// Adds to the script that the newest course is stopped.
void stageStop(DemoStage& stage, PatientOnStage& patient, Instant at, const QString& reason);

} // namespace tidemark::demo
