// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/PersonEntries.h"

#include "base/Try.h"
#include "storage/audit/QuotedActions.h"
#include "storage/engine/Rows.h"

namespace tidemark::storage {
namespace {

// Those of the index, in its order (migration 22): the engine only takes it for these.
constexpr auto selectOfPerson =
    sql("SELECT seq FROM audit_event WHERE action IN (",
        quotedActions<actions::staffAdd, actions::staffActivate, actions::clinicRecover, actions::staffRemove,
                      actions::staffReturn, actions::staffChangeRole, actions::staffOpenAgain,
                      actions::staffResetPassword>,
        ") AND entity_id = :entity_id ORDER BY seq");

} // namespace

Result<std::vector<AuditEntry>> PersonEntries::ofPerson(Connection& connection, const StaffId& person) {
    const auto sequences = TIDEMARK_TRY(
        allRows(connection.prepare(selectOfPerson).bind(":entity_id", person.text()), onlyColumn<qint64>));
    std::vector<AuditEntry> entries;
    entries.reserve(sequences.size());
    for (const qint64 sequence : sequences) {
        auto entry = TIDEMARK_TRY(AuditLog::entry(connection, sequence));
        entries.push_back(std::move(entry));
    }
    return entries;
}

} // namespace tidemark::storage
