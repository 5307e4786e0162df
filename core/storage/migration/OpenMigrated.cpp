// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migration/OpenMigrated.h"

#include "base/Try.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/migration/MigrationCopy.h"

namespace tidemark::storage {
namespace {

/// The connection's schema number. Everything is moved into the one file, and the connection is closed on
/// return.
Result<int> settle(std::unique_ptr<Connection> connection) {
    const int schema = connection->schemaVersion();
    if (schema < 0) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    return connection->checkpoint().map([schema] { return schema; });
}

} // namespace

Result<std::unique_ptr<Connection>> openMigrated(const ClinicFolder& folder, const SecretBytes& databaseKey,
                                                 std::span<const Migration> steps) {
    const OpenPlan plan{OpenPlan::File::MustExist, static_cast<int>(steps.size()), true};
    auto connection = TIDEMARK_TRY(openDatabaseFile(folder.databaseFile(), databaseKey, plan));
    if (connection->schemaVersion() == plan.newestSchema) {
        return connection;
    }
    // Closed while it is copied: closing a second handle on an open database would drop SQLite's locks on it
    // (sqlite.org, "How to corrupt", 2.2).
    const int schema = TIDEMARK_TRY(settle(std::move(connection)));
    TIDEMARK_TRY(copyBeforeMigration(folder, schema));
    connection = TIDEMARK_TRY(openDatabaseFile(folder.databaseFile(), databaseKey, plan));
    TIDEMARK_TRY(migrate(*connection, steps));
    return connection;
}

} // namespace tidemark::storage
