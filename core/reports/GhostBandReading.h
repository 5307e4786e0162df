// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reports/GhostBand.h"
#include "services/base/OpenClinic.h"

namespace tidemark::reports {

/// Reads the band of the patient's earlier sessions of the same drug and route that began before this one and
/// are over. It is read once when a session is opened: of each earlier session only its sets and what gives
/// the dose.
[[nodiscard]] Result<GhostBand> ghostBandBehind(services::OpenClinic& clinic, const Actor& actor,
                                                const Session& today, const Protocol& protocol);

} // namespace tidemark::reports
