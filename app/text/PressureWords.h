// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"

namespace tidemark::app {

/// Returns "182/110"; a missing part as a dash, empty without either.
[[nodiscard]] QString pressureText(const Reading& reading);
/// Returns the pressure as it was when the prescriber was asked; empty where the record has no such set.
[[nodiscard]] QString pressureAnswered(const SessionRecord& record, const PressureDecision& decision);
/// Returns "Asked Dr Amari about 182/110", "Dr Amari on 182/110: measure again in 5 min".
[[nodiscard]] QString pressureDecisionWords(const SessionRecord& record, const PressureDecision& decision);

/// Returns a set's dissociation as typed: "2", "2 c9" with the CADSS-6, "c9" by that alone; empty without.
[[nodiscard]] QString dissociationText(const Reading& reading);

} // namespace tidemark::app
