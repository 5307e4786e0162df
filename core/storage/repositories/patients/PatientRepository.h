// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Patient.h"
#include "storage/engine/Connection.h"
#include "storage/engine/RowReader.h"
#include "storage/engine/SqlText.h"

#include <optional>

namespace tidemark::storage {

/// PatientRepository is table patient. Whoever inserts or updates one also renews its search terms
/// (PatientSearch).
class PatientRepository {
public:
    /// Adds a patient. `sortName` is the folded name by which lists are ordered. It fails with Duplicate
    /// where a patient has the number.
    [[nodiscard]] static Result<void> insert(Connection& connection, const Patient& patient,
                                             const QString& sortName, Instant createdAt);
    /// Fails with NotFound.
    [[nodiscard]] static Result<void> update(Connection& connection, const Patient& patient,
                                             const QString& sortName);
    /// Fails with NotFound.
    [[nodiscard]] static Result<Patient> load(Connection& connection, const PatientId& patient);
    /// Finds the patient by the number exactly as it is stored; none where nobody has it.
    [[nodiscard]] static Result<std::optional<PatientId>> withNumber(Connection& connection,
                                                                     const QString& number);
    /// Counts every patient of the clinic.
    [[nodiscard]] static Result<qint64> count(Connection& connection);
    /// Returns the highest number of five digits, or none.
    [[nodiscard]] static Result<std::optional<int>> highestNumber(Connection& connection);
};

/// This is what patientOf() reads, for the statements of this folder.
inline constexpr SqlText patientColumns =
    "id, number, family_name, given_name, birth_date, sex, diagnosis, phone";
/// Reads patientColumns. A patient without a birth date makes the row damaged.
[[nodiscard]] Patient patientOf(RowReader& row);

} // namespace tidemark::storage
