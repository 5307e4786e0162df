// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "services/base/DayOfClinic.h"
#include "services/base/OpenClinic.h"

namespace tidemark::services {

/// Returns the days of the clinic that a visit takes: from arrival until leaving, or until today; before
/// arrival the day that was planned. Without a session it is today. A visit over midnight has two.
[[nodiscard]] DaySpan visitDays(const OpenClinic& clinic, const Session& visit);

} // namespace tidemark::services
