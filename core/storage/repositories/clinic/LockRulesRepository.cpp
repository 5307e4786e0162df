// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/LockRulesRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr SqlText lockRuleColumns = "idle_minutes, pin_unlock";

constexpr auto selectLockRules = sql("SELECT ", lockRuleColumns, " FROM clinic_lock");

constexpr auto upsertLockRules = sql(insertInto<"clinic_lock", sql("clinic_id, ", lockRuleColumns)>, R"sql(
ON CONFLICT (clinic_id) DO UPDATE SET idle_minutes = excluded.idle_minutes, pin_unlock = excluded.pin_unlock)sql");

LockRules rulesOf(RowReader& row) {
    LockRules rules;
    row.read(rules.idleMinutes, rules.pinUnlock);
    return rules;
}

} // namespace

Result<LockRules> LockRulesRepository::load(Connection& connection) {
    return firstRow(connection.prepare(selectLockRules), rulesOf)
        .map([](const std::optional<LockRules>& found) { return found.value_or(LockRules()); });
}

Result<void> LockRulesRepository::set(Connection& connection, const QString& clinicId,
                                      const LockRules& rules) {
    return connection.prepare(upsertLockRules)
        .bind(":clinic_id", clinicId)
        .bind(":idle_minutes", rules.idleMinutes)
        .bind(":pin_unlock", rules.pinUnlock)
        .run();
}

} // namespace tidemark::storage
