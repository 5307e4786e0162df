// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ClinicFolder.h"
#include "storage/vault/MasterKey.h"

#include <optional>

namespace tidemark::storage {

/// These functions give the clinic's database another master key: by copy, verify and swap, never by the
/// engine's own rekey, which reports success where it failed. Nobody has the database open meanwhile.

/// Returns the key that the database is under: `newest`, or, where a change of the key was interrupted,
/// `before`. Nothing is written or removed.
[[nodiscard]] MasterKey keyOfDatabase(const ClinicFolder& folder, const MasterKey& newest,
                                      const std::optional<MasterKey>& before);

/// Removes what an interrupted change has left beside the database, once the database itself was accepted.
void removeUnfinishedCopy(const ClinicFolder& folder);

/// Moves the database from one master key to the next: copied under the new key, compared with what it was
/// made of (every page, the references, the counts, the whole audit log), marked, and only then put in the
/// place of the old file. At each moment the database in its place is whole, under one of the two keys, and
/// has a mark under that key.
///
/// Errors: those of copyDatabaseFile(), verifyPages() and the audit log; Internal where the copy is not the
/// same; Busy where something else has the database open. After an error the old database is in its place.
[[nodiscard]] Result<void> moveToKey(const ClinicFolder::Held& folder, const MasterKey& before,
                                     const MasterKey& next);

/// Makes sure that the new file is in its place also after a power cut. Until then nobody may lose the key of
/// before. It fails with WriteFailed.
[[nodiscard]] Result<void> makeMoveDurable(const ClinicFolder& folder);

} // namespace tidemark::storage
