// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/migration/Migrator.h"

#include "base/Log.h"

namespace tidemark::storage {
namespace {

Result<void> apply(Connection& connection, const Migration& step) {
    if (const auto begun = connection.begin(); !begun) {
        return begun;
    }
    auto applied =
        connection.execute(step.sql).and_then([&] { return connection.setSchemaVersion(step.number); });
    if (applied) {
        applied = connection.commit();
    }
    if (!applied) {
        connection.rollback();
        return applied;
    }
    log::write(log::Event::Migrated, step.number);
    return {};
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
