// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ClinicDayFacts.h"
#include "storage/engine/Connection.h"

#include <optional>

namespace tidemark::storage {

/// ClinicDayFactsRepository is the table clinic_day_facts, day by day. Rows are only added.
class ClinicDayFactsRepository {
public:
    /// Adds an answer about a day. A later answer about the same day counts instead of the earlier, which
    /// stays.
    [[nodiscard]] static Result<void> add(Connection& connection, const ClinicDayFacts& facts);
    /// Returns the newest answer of the day; none where nobody has answered.
    [[nodiscard]] static Result<std::optional<ClinicDayFacts>> ofDay(Connection& connection, QDate day);
    /// Returns the newest answer of the last day before `day` that has one.
    [[nodiscard]] static Result<std::optional<ClinicDayFacts>> before(Connection& connection, QDate day);
};

} // namespace tidemark::storage
