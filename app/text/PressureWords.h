// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

namespace tidemark::app {

/// Returns "182/110"; a missing part as a dash, empty without either.
[[nodiscard]] QString pressureText(const Reading& reading);
/// Returns the pressure as it was when the prescriber was asked; empty where the record has no such set.
[[nodiscard]] QString pressureAnswered(const SessionRecord& record, const PressureDecision& decision);
/// Returns what the prescriber is asked about in a set: "182/110", "SpO₂ 82", "182/110, SpO₂ 82". The
/// pressure is named where it is not as it should be, or nothing else is severe.
[[nodiscard]] QString askedAboutText(const SessionRecord& record, const Reading& reading,
                                     const ProtocolLimits& limits);
/// Returns "Asked Dr Amari about 182/110", "Dr Amari on SpO₂ 82: measure again in 5 min".
[[nodiscard]] QString pressureDecisionWords(const SessionRecord& record, const PressureDecision& decision,
                                            const ProtocolLimits& limits);

/// Returns a set's dissociation as typed: "2", "2 c9" with the CADSS-6, "c9" by that alone; empty without.
[[nodiscard]] QString dissociationText(const Reading& reading);

} // namespace tidemark::app
