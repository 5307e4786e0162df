// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoStage.h"

namespace tidemark::demo {

/// Lets the other nurse read the syringe and confirm it with the PIN.
[[nodiscard]] Result<void> readSyringe(DemoStage& stage, const Actor& nurse, const SessionId& session);
/// Dilutes the dose in the order's bag of saline.
[[nodiscard]] Result<void> dilute(DemoStage& stage, const Actor& nurse, const SessionId& session);
/// Starts the pump at the rate that it shows, which is the order's.
[[nodiscard]] Result<void> startPump(DemoStage& stage, const Actor& nurse, const SessionId& session);
/// Goes on at that share of the order's rate, with a reason.
[[nodiscard]] Result<void> slowPump(DemoStage& stage, const Actor& nurse, const SessionId& session,
                                    double share, const QString& reason);

} // namespace tidemark::demo
