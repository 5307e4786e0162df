// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionEntryRepository.h"

#include "storage/repositories/base/Rows.h"

#include <array>

namespace tidemark::storage {
namespace {

struct KindStatements {
    EntryKind kind;
    std::string_view find;
    std::string_view takeBack;
};

constexpr std::array kinds{
    KindStatements{EntryKind::Reading,
                   "SELECT entered_at, author_id, undone, baseline FROM session_reading "
                   "WHERE id = :id AND session_id = :session_id",
                   "UPDATE session_reading SET undone = 1 WHERE id = :id AND session_id = :session_id"},
    KindStatements{EntryKind::Effect,
                   "SELECT entered_at, author_id, undone, 0 FROM session_effect "
                   "WHERE id = :id AND session_id = :session_id",
                   "UPDATE session_effect SET undone = 1 WHERE id = :id AND session_id = :session_id"},
    KindStatements{EntryKind::Intervention,
                   "SELECT entered_at, author_id, undone, 0 FROM session_intervention "
                   "WHERE id = :id AND session_id = :session_id",
                   "UPDATE session_intervention SET undone = 1 WHERE id = :id AND session_id = :session_id"},
    KindStatements{EntryKind::Note,
                   "SELECT entered_at, author_id, undone, 0 FROM session_note "
                   "WHERE id = :id AND session_id = :session_id",
                   "UPDATE session_note SET undone = 1 WHERE id = :id AND session_id = :session_id"},
    KindStatements{EntryKind::Decision,
                   "SELECT entered_at, author_id, undone, 0 FROM session_pressure_decision "
                   "WHERE id = :id AND session_id = :session_id",
                   "UPDATE session_pressure_decision SET undone = 1 WHERE id = :id AND session_id = "
                   ":session_id"}};

constexpr std::string_view selectEffectCounts =
    "SELECT effect_key, COUNT(*) FROM session_effect WHERE undone = 0 AND severity IS NOT NULL "
    "GROUP BY effect_key";

} // namespace

Result<std::optional<EntryTrace>>
SessionEntryRepository::find(Connection& connection, const SessionId& session, const EntryId& entry) {
    for (const KindStatements& each : kinds) {
        auto rows = connection.prepare(each.find);
        rows.bind(":id", entry).bind(":session_id", session);
        auto found = firstRow(rows, [&](const Statement& row) -> Result<EntryTrace> {
            return EntryTrace{each.kind, row.instant(0), row.id<StaffId>(1), row.integer(2) != 0,
                              row.integer(3) != 0};
        });
        if (!found || *found) {
            return found;
        }
    }
    return std::nullopt;
}

Result<void> SessionEntryRepository::takeBack(Connection& connection, const SessionId& session,
                                              EntryKind kind, const EntryId& entry) {
    for (const KindStatements& each : kinds) {
        if (each.kind == kind) {
            return connection.prepare(each.takeBack).bind(":id", entry).bind(":session_id", session).run();
        }
    }
    return fail(ErrorCode::Internal);
}

Result<std::vector<std::pair<QString, qint64>>> SessionEntryRepository::effectCounts(Connection& connection) {
    auto rows = connection.prepare(selectEffectCounts);
    return allRows(rows, [](const Statement& row) -> Result<std::pair<QString, qint64>> {
        return std::pair(row.text(0), row.integer(1));
    });
}

} // namespace tidemark::storage
