// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "storage/engine/Connection.h"

#include <optional>

namespace tidemark::storage {

/// ClinicCounts says how much the clinic contains: numbers only, nothing of a patient.
struct ClinicCounts {
    qint64 staff = 0; ///< Active people.
    qint64 patients = 0;
    qint64 sessions = 0; ///< Without the cancelled ones.
    qint64 readings = 0; ///< Without the undone ones.
    qint64 scaleResults = 0;

    /// Counts in a single statement, so that the numbers are of one moment.
    [[nodiscard]] static Result<ClinicCounts> load(Connection& connection);
};

/// Returns the sign-in before the newest one.
[[nodiscard]] Result<std::optional<Instant>> signInBeforeThis(Connection& connection);

/// Returns the hash of one audit entry; empty where the audit log has no such entry.
[[nodiscard]] Result<QByteArray> auditHashAt(Connection& connection, qint64 sequence);

} // namespace tidemark::storage
