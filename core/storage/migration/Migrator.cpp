// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migration/Migrator.h"

#include "base/Log.h"
#include "base/Try.h"
#include "storage/engine/Transaction.h"

namespace tidemark::storage {
namespace {

Result<void> apply(Connection& connection, const Migration& step) {
    auto transaction = TIDEMARK_TRY(Transaction::begin(connection));
    return connection.execute(step.sql)
        .and_then([&] { return connection.setSchemaVersion(step.number); })
        .and_then([&] { return transaction.commit(); })
        .map([&] { log::write(log::Event::Migrated, step.number); });
}

} // namespace

int newestSchema() {
    return static_cast<int>(migrations().size());
}

Result<void> migrate(Connection& connection, std::span<const Migration> steps) {
    const int present = connection.schemaVersion();
    if (present < 0) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    for (const Migration& step : steps) {
        if (step.number <= present) {
            continue;
        }
        TIDEMARK_TRY(apply(connection, step));
    }
    return {};
}

} // namespace tidemark::storage
