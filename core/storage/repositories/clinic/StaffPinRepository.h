// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/StaffMember.h"
#include "storage/engine/Connection.h"

#include <optional>

namespace tidemark::storage {

/// A StaffPin is a person's PIN as it is kept: its Argon2id hash (hashPin) and the wrong tries since it was
/// last right.
struct StaffPin {
    QString hash;
    int wrongTries = 0;
};

/// StaffPinRepository is table staff_pin: each person's PIN hash and the wrong tries since it was last right.
class StaffPinRepository {
public:
    /// Returns none where the person has not set a PIN.
    [[nodiscard]] static Result<std::optional<StaffPin>> load(Connection& connection, const StaffId& person);
    /// Sets or replaces it; no wrong tries.
    [[nodiscard]] static Result<void> set(Connection& connection, const StaffId& person, const QString& hash,
                                          Instant at);
    /// Writes how many wrong tries there were in a row, 0 after a right one. Nothing happens where the person
    /// has no PIN.
    [[nodiscard]] static Result<void> setWrongTries(Connection& connection, const StaffId& person, int tries);
};

} // namespace tidemark::storage
