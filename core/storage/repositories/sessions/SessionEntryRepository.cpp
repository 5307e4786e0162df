// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionEntryRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/base/LineStamp.h"

#include <array>

namespace tidemark::storage {
namespace {

struct KindStatements {
    EntryKind kind;
    std::string_view find;
    std::string_view takeBack;
};

/// `Baseline` is a column, or 0 for the kinds that have none.
template <SqlText Table, SqlText Baseline = "0">
constexpr auto findIn = sql("SELECT entered_at, author_id, undone, ", Baseline, " FROM ", Table,
                            " WHERE id = :id AND session_id = :session_id");

constexpr std::array entryKinds{
    KindStatements{EntryKind::Reading, findIn<"session_reading", "baseline">,
                   takeBackLine<"session_reading">},
    KindStatements{EntryKind::Effect, findIn<"session_effect">, takeBackLine<"session_effect">},
    KindStatements{EntryKind::Intervention, findIn<"session_intervention">,
                   takeBackLine<"session_intervention">},
    KindStatements{EntryKind::Note, findIn<"session_note">, takeBackLine<"session_note">},
    KindStatements{EntryKind::Decision, findIn<"session_pressure_decision">,
                   takeBackLine<"session_pressure_decision">}};

// The latest say what is frequent, and a clinic of five years is not counted whenever a session is opened. An
// id begins with its time.
constexpr std::string_view selectEffectCounts = R"sql(
SELECT effect_key, COUNT(*)
FROM (SELECT effect_key FROM session_effect WHERE undone = 0 AND severity IS NOT NULL ORDER BY id DESC LIMIT 500) AS latest
GROUP BY effect_key)sql";

} // namespace

Result<std::optional<EntryTrace>>
SessionEntryRepository::find(Connection& connection, const SessionId& session, const EntryId& entry) {
    for (const KindStatements& each : entryKinds) {
        auto found = firstRow(connection.prepare(each.find).bind(":id", entry).bind(":session_id", session),
                              [&](RowReader& row) {
                                  EntryTrace trace;
                                  trace.kind = each.kind;
                                  row.read(trace.enteredAt, trace.author, trace.undone, trace.baseline);
                                  return trace;
                              });
        if (!found || *found) {
            return found;
        }
    }
    return std::nullopt;
}

Result<void> SessionEntryRepository::takeBack(Connection& connection, const SessionId& session,
                                              EntryKind kind, const EntryId& entry) {
    for (const KindStatements& each : entryKinds) {
        if (each.kind == kind) {
            return connection.prepare(each.takeBack).bind(":id", entry).bind(":session_id", session).run();
        }
    }
    return fail(ErrorCode::Internal);
}

Result<std::vector<std::pair<QString, qint64>>> SessionEntryRepository::effectCounts(Connection& connection) {
    return allRows(connection.prepare(selectEffectCounts), [](RowReader& row) {
        std::pair<QString, qint64> count;
        row.read(count.first, count.second);
        return count;
    });
}

} // namespace tidemark::storage
