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
    [[nodiscard]] static Result<void> insert(Connection& connection, const HomeDose& dose);
    [[nodiscard]] static Result<HomeDose> load(Connection& connection, const HomeDoseId& dose);
    /// Lists them oldest first; withdrawn ones are in it.
    [[nodiscard]] static Result<std::vector<HomeDose>> ofPatient(Connection& connection,
                                                                 const PatientId& patient);
    /// Reads those of the whole clinic: by patient as PatientSearch lists them, each one's oldest first.
    [[nodiscard]] static RowSequence<HomeDose> inOrder(Connection& connection);
    [[nodiscard]] static Result<void> withdraw(Connection& connection, const HomeDoseId& dose,
                                               const QString& reason);
};

} // namespace tidemark::storage
