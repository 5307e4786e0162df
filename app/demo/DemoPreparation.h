// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/DemoStage.h"

namespace tidemark::demo {

/// The other nurse reads the syringe, and confirms it with the PIN.
[[nodiscard]] Result<void> readSyringe(DemoStage& stage, const Actor& nurse, const SessionId& session);
/// Into the order's bag of saline.
[[nodiscard]] Result<void> dilute(DemoStage& stage, const Actor& nurse, const SessionId& session);
/// At the rate that the pump shows, which is the order's.
[[nodiscard]] Result<void> startPump(DemoStage& stage, const Actor& nurse, const SessionId& session);

} // namespace tidemark::demo
