// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/StaffMember.h"
#include "storage/engine/Connection.h"

#include <optional>
#include <vector>

namespace tidemark::storage {

/// StaffRepository is table staff. Nobody is ever removed from it: old lines name their author.
class StaffRepository {
public:
    /// Adds a person. It fails with Duplicate where the sign-in name, which is stored folded, is taken.
    [[nodiscard]] static Result<void> insert(Connection& connection, const StaffMember& person,
                                             Instant createdAt);
    /// Updates everything but the id and the sign-in name, which never change.
    [[nodiscard]] static Result<void> update(Connection& connection, const StaffMember& person);
    /// Loads a person, active or not. It fails with NotFound.
    [[nodiscard]] static Result<StaffMember> load(Connection& connection, const StaffId& person);
    /// Finds the person; `signInName` is as it is stored, folded.
    [[nodiscard]] static Result<std::optional<StaffMember>> bySignInName(Connection& connection,
                                                                         const QString& signInName);
    /// Returns active people first, by name.
    [[nodiscard]] static Result<std::vector<StaffMember>> all(Connection& connection);
};

} // namespace tidemark::storage
