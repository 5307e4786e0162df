// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoStage.h"

namespace tidemark::demo {

/// Adds to the script that the patient is enrolled at `at`: particulars, weight, the whole chart with the
/// medicine list; and what of the medicines is stopped later, up to `now`.
void stageEnrolment(DemoStage& stage, PatientOnStage& patient, Instant at, Instant now);

} // namespace tidemark::demo
