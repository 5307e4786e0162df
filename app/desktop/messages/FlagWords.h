// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "desktop/messages/Message.h"
#include "rules/VitalsFlags.h"

namespace tidemark::app {

/// A finding about one value, with its limit and what to do next.
[[nodiscard]] Message flagMessage(const rules::VitalsFlag& flag);

} // namespace tidemark::app
