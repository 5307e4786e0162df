// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rules/vitals/VitalsFlags.h"
#include "text/Message.h"

namespace tidemark::app {

/// Returns a finding about one value, with its limit and what to do next.
[[nodiscard]] Message flagMessage(const rules::VitalsFlag& flag);
/// Returns the same, and the state of a repeat: "first reading; repeat due 14:05", confirmed or not
/// confirmed.
[[nodiscard]] Message flagMessage(const rules::VitalsFlag& flag, const QByteArray& zone);

} // namespace tidemark::app
