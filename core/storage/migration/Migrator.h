// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "storage/engine/Connection.h"

#include <span>
#include <string_view>

namespace tidemark::storage {

/// A Migration is one numbered SQL file of migrations/sqlcipher, compiled in.
struct Migration {
    int number;
    std::string_view name;
    std::string_view sql;
};

/// Returns all of them in order, without a gap, from 1.
[[nodiscard]] std::span<const Migration> migrations();
/// Returns the number of the last migration that the program has. A database with a higher one is of a newer
/// program.
[[nodiscard]] int newestSchema();

/// Brings the database to the newest schema, one transaction for each step. A step that fails leaves the
/// schema of the step before.
[[nodiscard]] Result<void> migrate(Connection& connection, std::span<const Migration> steps = migrations());

} // namespace tidemark::storage
