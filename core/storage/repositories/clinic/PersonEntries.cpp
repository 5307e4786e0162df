// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/clinic/PersonEntries.h"

#include "base/Try.h"
#include "storage/engine/Rows.h"

namespace tidemark::storage {
namespace {

// The same words as in the index (migration 22): the engine only takes it for these.
constexpr std::string_view selectOfPerson = R"sql(
SELECT seq FROM audit_event
WHERE action IN ('staff.add', 'staff.activate', 'clinic.recover', 'staff.remove', 'staff.return', 'staff.change-role',
                 'staff.open-again', 'staff.reset-password')
  AND entity_id = :entity_id ORDER BY seq)sql";

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
