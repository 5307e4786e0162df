// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ClinicFolder.h"

namespace tidemark::storage {

/// This says how many copies stay in the clinic's folder: the ones with the highest schema numbers.
inline constexpr int keptMigrationCopies = 2;

/// Copies the clinic's database, which has the schema number `schema`, to ClinicFolder::migrationCopyFile()
/// before it is migrated, and removes the copies that are too many. The copy is as encrypted as the database
/// and readable by its owner only; its bytes and its name are on the disk when this returns. A copy of the
/// same number that an interrupted migration has left is replaced.
///
/// Nothing may have the database open, and its write-ahead log must be empty. On any failure nothing is left
/// of the new copy and the error is MigrationCopyFailed, its detail the name of the code behind it: DiskFull,
/// ReadFailed or WriteFailed.
[[nodiscard]] Result<void> copyBeforeMigration(const ClinicFolder& folder, int schema);

} // namespace tidemark::storage
