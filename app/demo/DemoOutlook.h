// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoStage.h"
#include "domain/CourseDecision.h"

#include <deque>

namespace tidemark::demo {

/// Lets the psychiatrist decide after the last infusion, with a reason where not to go on. The esketamine
/// patients of today are left to be decided.
void stageDecision(DemoStage& stage, PatientOnStage& patient, Instant at,
                   CourseChoice choice = CourseChoice::Continue, const QString& reason = {});
/// Has a booster wanted about every so many days from then on.
void stageInterval(DemoStage& stage, PatientOnStage& patient, Instant at, int days);
/// Writes the time just before now, for patients that are not on today's board: a booster to be decided by
/// its proposal, an overdue one, an order on hold, an authorisation that ends soon, doses at home.
void stageOutlook(DemoStage& stage, std::deque<PatientOnStage>& patients, std::size_t onBoard, Instant now);

} // namespace tidemark::demo
