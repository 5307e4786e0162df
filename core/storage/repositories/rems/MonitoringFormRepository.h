// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/MonitoringForm.h"
#include "storage/engine/Connection.h"

#include <optional>
#include <vector>

namespace tidemark::storage {

/// MonitoringFormRepository is table monitoring_form: one row for each esketamine session that was begun, a
/// start that was taken back among them.
class MonitoringFormRepository {
public:
    /// Leaves a form of that session as it is.
    [[nodiscard]] static Result<void> insert(Connection& connection, const MonitoringForm& form);
    /// Updates everything but session, patient and the two days. A submitted form is refused by the database.
    [[nodiscard]] static Result<void> update(Connection& connection, const MonitoringForm& form);
    /// Returns the session's form; none where no dose was ever begun in it or no form is needed.
    [[nodiscard]] static Result<std::optional<MonitoringForm>> ofSession(Connection& connection,
                                                                         const SessionId& session);
    /// Lists those that are not submitted, the earliest due first.
    [[nodiscard]] static Result<std::vector<MonitoringForm>> open(Connection& connection);
    /// Lists the forms of the sessions that were treated from one day to the other, both included, by day: of
    /// each session in which a dose was begun.
    [[nodiscard]] static Result<std::vector<MonitoringForm>> treatedBetween(Connection& connection,
                                                                            QDate first, QDate last);
    /// Returns those of one patient that are not submitted.
    [[nodiscard]] static Result<std::vector<MonitoringForm>> openOf(Connection& connection,
                                                                    const PatientId& patient);
};

} // namespace tidemark::storage
