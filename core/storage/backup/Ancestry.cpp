// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/backup/Ancestry.h"

#include "base/Try.h"
#include "storage/engine/DatabaseFile.h"
#include "storage/engine/Rows.h"
#include "storage/migration/Migrator.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view selectHash = R"sql(
SELECT hash FROM audit_event WHERE seq = :seq)sql";

} // namespace

Result<bool> goesOnFrom(Connection& connection, const AuditHead& head) {
    return firstRow(connection.prepare(selectHash).bind(":seq", head.length), onlyColumn<QByteArray>)
        .map([&](const std::optional<QByteArray>& hash) { return hash == head.hash; });
}

Result<Ancestry> Ancestry::of(const BackupSnapshot& snapshot, const MasterKey& key,
                              const std::atomic<bool>* stop) {
    return openDatabaseFile(snapshot.database, key.databaseKey(),
                            {OpenPlan::File::Unchanged, newestSchema(), true, stop})
        .map([](std::unique_ptr<Connection> connection) { return Ancestry(std::move(connection)); });
}

} // namespace tidemark::storage
