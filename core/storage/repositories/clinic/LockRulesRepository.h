// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/LockRules.h"
#include "storage/engine/Connection.h"

namespace tidemark::storage {

/// LockRulesRepository is the table clinic_lock: how the program locks in this clinic.
class LockRulesRepository {
public:
    /// Returns what the program comes with, where nobody has changed it.
    [[nodiscard]] static Result<LockRules> load(Connection& connection);
    /// Writes the clinic's rules in place of those before; they are one row.
    [[nodiscard]] static Result<void> set(Connection& connection, const QString& clinicId,
                                          const LockRules& rules);
};

} // namespace tidemark::storage
