// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/HomeDose.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/RowSequence.h"

#include <vector>

namespace tidemark::storage {

/// HomeDoseRepository is table home_dose; a line can only be withdrawn.
class HomeDoseRepository {
public:
    /// Adds a dose as it was reported. It never changes afterwards but by withdraw().
    [[nodiscard]] static Result<void> insert(Connection& connection, const HomeDose& dose);
    /// Loads a dose, also a withdrawn one. It fails with NotFound.
    [[nodiscard]] static Result<HomeDose> load(Connection& connection, const HomeDoseId& dose);
    /// Lists them oldest first; withdrawn ones are in it.
    [[nodiscard]] static Result<std::vector<HomeDose>> ofPatient(Connection& connection,
                                                                 const PatientId& patient);
    /// Reads those of the whole clinic: by patient as PatientSearch lists them, each one's oldest first.
    [[nodiscard]] static RowSequence<HomeDose> inOrder(Connection& connection);
    /// Withdraws a dose that was entered by mistake. The reason must not be empty, and the database refuses a
    /// second withdrawal.
    [[nodiscard]] static Result<void> withdraw(Connection& connection, const HomeDoseId& dose,
                                               const QString& reason);
};

} // namespace tidemark::storage
