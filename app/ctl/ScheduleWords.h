// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ctl/Options.h"
#include "rules/courses/Schedule.h"

namespace tidemark::ctl {

/// Reads the typed words as a request. An error names the word: start, zone, closed, open or sessions.
[[nodiscard]] Result<rules::ScheduleRequest> readScheduleRequest(const ScheduleWords& words);

} // namespace tidemark::ctl
