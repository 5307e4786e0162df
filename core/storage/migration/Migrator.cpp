// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migration/Migrator.h"

#include "base/Log.h"
#include "storage/engine/Transaction.h"

namespace tidemark::storage {
namespace {

Result<void> apply(Connection& connection, const Migration& step) {
    auto transaction = Transaction::begin(connection);
    if (!transaction) {
        return tl::unexpected(transaction.error());
    }
    return connection.execute(step.sql)
        .and_then([&] { return connection.setSchemaVersion(step.number); })
        .and_then([&] { return transaction->commit(); })
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
        if (const auto applied = apply(connection, step); !applied) {
            return applied;
        }
    }
    return {};
}

} // namespace tidemark::storage
