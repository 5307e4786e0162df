// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/StaffMember.h"

#include <vector>

namespace tidemark::storage {

// NOLINTNEXTLINE(bugprone-forward-declaration-namespace): Qt's of that name is inside of QMetaObject.
class Connection;
class MasterKey;
class Vault;

} // namespace tidemark::storage

namespace tidemark::services {

/// Returns the administrators who work here.
[[nodiscard]] Result<std::vector<StaffMember>> activeAdministrators(storage::Connection& connection);

/// Says whether the clinic would have no administrator with a passphrase without this one: that one is
/// neither removed nor given another role.
[[nodiscard]] Result<bool> isLastAdministrator(storage::Connection& connection, const storage::Vault& vault,
                                               const StaffMember& person);

/// Lets the keyring follow a person's role: wrong tries close nobody's slot who administers the clinic, or a
/// stranger at the keyboard could lock everybody out for good.
[[nodiscard]] Result<void> followRole(storage::Vault& vault, const storage::MasterKey& key,
                                      const StaffMember& person);

} // namespace tidemark::services
