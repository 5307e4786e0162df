// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "storage/engine/Connection.h"

#include <optional>

namespace tidemark::storage {

/// Table patient. Whoever inserts or updates one also renews its search terms (PatientSearch).
class PatientRepository {
public:
    /// `sortName` is the folded name by which lists are ordered.
    [[nodiscard]] static Result<void> insert(Connection& connection, const Patient& patient,
                                             const QString& sortName, Instant createdAt);
    /// NotFound.
    [[nodiscard]] static Result<void> update(Connection& connection, const Patient& patient,
                                             const QString& sortName);
    /// NotFound.
    [[nodiscard]] static Result<Patient> load(Connection& connection, const PatientId& patient);
    [[nodiscard]] static Result<std::optional<PatientId>> withNumber(Connection& connection,
                                                                     const QString& number);
    [[nodiscard]] static Result<qint64> count(Connection& connection);
    /// The highest number of five digits, or none.
    [[nodiscard]] static Result<std::optional<int>> highestNumber(Connection& connection);
};

/// The columns of a patient, in the order that patientAt() reads them, for the statements of this folder.
[[nodiscard]] Result<Patient> patientAt(const Statement& row);

} // namespace tidemark::storage
