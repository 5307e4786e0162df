// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoRoster.h"

namespace tidemark::demo {

/// Returns what a patient's course is planned from, so that today's session is one of it; the course begins
/// on `near` or before it.
[[nodiscard]] std::optional<CourseOnStage> courseToday(const DemoPart& part, QDate near, Instant now,
                                                       const QByteArray& zone);
/// Returns when the dose of today's session starts, or would.
[[nodiscard]] Instant startOf(const TodayCue& today, Instant now);
/// Adds to the script: enrolment, the induction from `first` on, what follows it until a day before `now`,
/// and for some another induction after a relapse. Who is on the board comes today.
void writePast(DemoStage& stage, PatientOnStage& patient, const DemoPart& part, Instant now, QDate first);
/// Adds to the script somebody whose course begins in these days. Of them, by `index` from 0, one does not
/// come on the first day, and one has a session moved out of its window.
void writeNewcomer(DemoStage& stage, PatientOnStage& patient, Instant now, int index);

} // namespace tidemark::demo
