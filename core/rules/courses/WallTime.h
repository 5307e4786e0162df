// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"

#include <QDate>
#include <QTime>
#include <QTimeZone>

namespace tidemark::rules {

/// Returns the instant at which the clock on the wall of `zone` shows that day and time. A time that the
/// clocks skip moves forward by what they skip; of a time they show twice, the first counts.
[[nodiscard]] Instant instantOf(QDate day, QTime time, const QTimeZone& zone);

} // namespace tidemark::rules
