// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Protocol.h"
#include "domain/Session.h"

#include <optional>

namespace tidemark::rules {

/// Returns the whole minutes from the first device to the first set at which what the record can say about
/// leaving was met: pressure, oxygen, breathing, sedation, dissociation. For a person to take over or not
/// (the form asks when the patient would have been ready); none while no set says so.
[[nodiscard]] std::optional<int> readyMinutesByRecord(const SessionRecord& record, const Protocol& protocol);

} // namespace tidemark::rules
