// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clinic/OpeningDays.h"

namespace tidemark::app {

/// Says why the clinic is closed on that day: its note, or "Closed"; it is empty for an open day.
[[nodiscard]] QString closedNote(const services::OpeningDaysView& opening, QDate day);
/// Warns a person who typed that day (ISO 8601): "The clinic is closed on Sat 7 Mar 2026 (Training). It can
/// be kept all the same." It is empty for an open day, and for what is no day.
[[nodiscard]] QString closedDayWarning(const services::OpeningDaysView& opening, const QString& day);

} // namespace tidemark::app
