// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/StaffMember.h"
#include "storage/Store.h"
#include "storage/vault/Vault.h"

namespace tidemark::services {

/// Ends a recovery that was killed after its entry in the audit log and before the keyring had the new
/// passphrase: the person has just signed in with the passphrase of before, whose signing key the row and the
/// log do not have any more, so that they could sign nothing. The log then says that the key of before counts
/// again. It only does so where the log gave the person that very key before, where the recovery is the last
/// that was recorded of them, and where they had not signed in between the recovery and the entry `before`;
/// else nothing is changed. It fails with the errors of Store::write().
[[nodiscard]] Result<void> endInterruptedRecovery(storage::Store& store, const storage::Vault& vault,
                                                  StaffMember person, qint64 before);

} // namespace tidemark::services
