// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoStage.h"
#include "services/clinic/WitnessPins.h"

namespace tidemark::demo {

/// Returns everybody's PIN in a demo clinic.
[[nodiscard]] QString demoPin();

/// The demo clinic keeps its drug ledger for so many days before today; earlier sessions have none.
inline constexpr int drugLedgerDays = 45;
/// Gives somebody the demo clinic's PIN.
[[nodiscard]] Result<void> setDemoPin(services::OpenClinic& clinic, const Actor& person);
/// Returns the other nurse, with the PIN.
[[nodiscard]] services::Witness secondPerson(const DemoStage& stage, const Actor& nurse);
/// Adds the first delivery and a count some days ago, as happenings of the script.
void stageSafe(DemoStage& stage);
/// Takes what the session's dose needs out of the safe; orders anew where it runs low.
[[nodiscard]] Result<void> drawUp(DemoStage& stage, const Actor& nurse, const SessionId& session);
/// Discards the remainder before the other nurse.
[[nodiscard]] Result<void> discardRest(DemoStage& stage, const Actor& nurse, const SessionId& session);
/// Returns whether a session at that time has lines in the drug ledger.
[[nodiscard]] bool keepsDrugs(Instant now, Instant start);

} // namespace tidemark::demo
