// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/ClinicFolder.h"
#include "storage/migration/Migrator.h"
#include "storage/vault/SecretBytes.h"

#include <memory>

namespace tidemark::storage {

/// Opens the clinic's existing database at the newest schema. Where there is something to migrate, a copy of
/// the file is kept first (copyBeforeMigration()); without it no step begins.
///
/// Errors: those of openDatabaseFile() and migrate(), MigrationCopyFailed. After an error of a step the
/// database has the schema of the step before, and the copy stays.
[[nodiscard]] Result<std::unique_ptr<Connection>>
openMigrated(const ClinicFolder& folder, const SecretBytes& databaseKey,
             std::span<const Migration> steps = migrations());

} // namespace tidemark::storage
