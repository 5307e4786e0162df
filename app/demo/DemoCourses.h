// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoStage.h"
#include "rules/courses/Schedule.h"

namespace tidemark::demo {

/// Returns the days of the demo clinic: it treats from Monday to Friday, and today in any case, so that its
/// board is never empty. One day after next week it is closed for a training.
[[nodiscard]] rules::ClinicDays demoDays(QDate today);
/// Writes demoDays() as the administrator does.
[[nodiscard]] Result<void> openOnDemoDays(services::OpenClinic& clinic, const Actor& administrator,
                                          QDate today);

/// Returns the days of the course, as the scheduler plans them.
[[nodiscard]] std::vector<QDate> courseDays(const CourseOnStage& course, QDate today, const QByteArray& zone);
/// Returns the course with the first start on `near` or before it that has a session on `wanted`, not its
/// first. There is none within three weeks.
[[nodiscard]] std::optional<CourseOnStage> courseThrough(CourseOnStage course, QDate near, QDate wanted,
                                                         QDate today, const QByteArray& zone);
/// Returns a room with a free place for each session of the course, the one with that number where it has
/// one.
[[nodiscard]] QString roomFor(DemoStage& stage, const CourseOnStage& course, int preferred);
/// Adds to the script: a nurse plans the whole course at that time.
void stageCourse(DemoStage& stage, PatientOnStage& patient, Instant at);
/// Returns the session of the course with that number, from 0.
[[nodiscard]] Result<SessionId> sessionOfCourse(const DemoStage& stage, const PatientOnStage& patient,
                                                int number);
/// Adds to the script what happened to a course: `number` counts its sessions from 0.
void stageMissed(DemoStage& stage, PatientOnStage& patient, Instant at, int number, const QString& reason);
void stageStop(DemoStage& stage, PatientOnStage& patient, Instant at, const QString& reason);
void stageMove(DemoStage& stage, PatientOnStage& patient, Instant at, int number, QDate day);

} // namespace tidemark::demo
