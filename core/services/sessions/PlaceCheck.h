// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ClinicDayFacts.h"
#include "domain/Protocol.h"
#include "domain/Session.h"
#include "services/base/OpenClinic.h"

#include <optional>

/// These functions say whether the clinic as a place lets a dose start.
namespace tidemark::services {

/// Returns what was said of today; none where nobody has answered.
[[nodiscard]] Result<std::optional<ClinicDayFacts>> placeToday(const OpenClinic& clinic,
                                                               storage::Connection& connection);
/// Fails with the first of rules::placeBlockers for a dose now.
[[nodiscard]] Result<void> checkPlace(const OpenClinic& clinic, storage::Connection& connection,
                                      const Session& session, const Protocol& protocol);

} // namespace tidemark::services
