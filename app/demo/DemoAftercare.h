// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoSession.h"
#include "domain/ClinicDayFacts.h"

#include <functional>

namespace tidemark::demo {

/// Lets somebody say, once a day before its first dose, who is on site and that the equipment was checked.
[[nodiscard]] Result<void> answerDay(DemoStage& stage, const Actor& nurse);
/// Gives the first dose by `start`, which is handed the reason of the place: empty on nearly every day, and
/// given where the dose is outside the prescriber's hours.
[[nodiscard]] Result<void> startInPlace(DemoStage& stage, const Actor& nurse, const SessionId& session,
                                        const std::function<Result<void>(const QString& placeReason)>& start);
/// Stages the contact on the day after, done but for those that are due today, and now and then an event
/// after leaving. Nothing of it is drawn from the stage's chance: it follows from the session's own moment.
void stageAftercare(DemoStage& stage, PatientOnStage& patient, const SessionCue& cue, const Actor& nurse);

} // namespace tidemark::demo
