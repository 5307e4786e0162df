// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ClinicDays.h"
#include "storage/engine/Connection.h"

namespace tidemark::storage {

/// DayOrderRepository is the table clinic_day_order: the clinic's order of day and month, at most one row.
class DayOrderRepository {
public:
    /// Returns Asked where the clinic has not said it.
    [[nodiscard]] static Result<DayOrder> load(Connection& connection);
    /// Writes the clinic's order in place of the one before. It changes nothing for the process that is
    /// running (fields::useDayOrder).
    [[nodiscard]] static Result<void> set(Connection& connection, const QString& clinicId, DayOrder order);
};

} // namespace tidemark::storage
