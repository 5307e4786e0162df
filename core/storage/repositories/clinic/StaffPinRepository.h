// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/StaffMember.h"
#include "storage/engine/Connection.h"

#include <optional>

namespace tidemark::storage {

struct StaffPin {
    QString hash;
    int wrongTries = 0;
};

/// StaffPinRepository is table staff_pin: each person's PIN hash and the wrong tries since it was last right.
class StaffPinRepository {
public:
    [[nodiscard]] static Result<std::optional<StaffPin>> load(Connection& connection, const StaffId& person);
    /// Sets or replaces it; no wrong tries.
    [[nodiscard]] static Result<void> set(Connection& connection, const StaffId& person, const QString& hash,
                                          Instant at);
    [[nodiscard]] static Result<void> setWrongTries(Connection& connection, const StaffId& person, int tries);
};

} // namespace tidemark::storage
