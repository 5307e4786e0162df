// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/PreDoseRepository.h"

#include "storage/repositories/base/LineStamp.h"
#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertChecklistAnswer =
    "INSERT INTO session_checklist_answer (id, session_id, planned_at, event_at, entered_at, "
    "author_id, corrects_id, reason, undone, item_key, answer_yes, note) VALUES (:id, :session_id, "
    ":planned_at, :event_at, :entered_at, :author_id, :corrects_id, :reason, :undone, :item_key, "
    ":answer_yes, :note)";

constexpr std::string_view selectChecklistAnswers =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "item_key, answer_yes, note FROM session_checklist_answer WHERE session_id = :session_id ORDER BY "
    "event_at, entered_at, id";

constexpr std::string_view insertRelease =
    "INSERT INTO session_release (id, session_id, planned_at, event_at, entered_at, author_id, "
    "corrects_id, reason, undone, decision) VALUES (:id, :session_id, :planned_at, :event_at, "
    ":entered_at, :author_id, :corrects_id, :reason, :undone, :decision)";

constexpr std::string_view selectReleases =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "decision FROM session_release WHERE session_id = :session_id ORDER BY event_at, entered_at, id";

Result<ChecklistAnswer> checklistAnswerAt(const Statement& row) {
    ChecklistAnswer line;
    line.stamp = stampAt(row);
    line.itemKey = row.text(stampColumns);
    line.yes = row.integer(stampColumns + 1) != 0;
    line.note = row.text(stampColumns + 2);
    return line;
}

Result<ReleaseEntry> releaseAt(const Statement& row) {
    const auto decision = fromCode(releaseDecisionCodes, row.text(stampColumns));
    if (!decision) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    ReleaseEntry line;
    line.stamp = stampAt(row);
    line.decision = *decision;
    return line;
}

} // namespace

Result<void> PreDoseRepository::add(Connection& connection, const SessionId& session,
                                    const ChecklistAnswer& line) {
    auto statement = connection.prepare(insertChecklistAnswer);
    return bindStamp(statement, session, line.stamp)
        .bind(":item_key", line.itemKey)
        .bind(":answer_yes", line.yes ? 1 : 0)
        .bind(":note", line.note)
        .run();
}

Result<std::vector<ChecklistAnswer>> PreDoseRepository::checklist(Connection& connection,
                                                                  const SessionId& session) {
    auto rows = connection.prepare(selectChecklistAnswers);
    rows.bind(":session_id", session);
    return allRows(rows, checklistAnswerAt);
}

Result<void> PreDoseRepository::add(Connection& connection, const SessionId& session,
                                    const ReleaseEntry& line) {
    auto statement = connection.prepare(insertRelease);
    return bindStamp(statement, session, line.stamp).bind(":decision", code(line.decision)).run();
}

Result<std::vector<ReleaseEntry>> PreDoseRepository::releases(Connection& connection,
                                                              const SessionId& session) {
    auto rows = connection.prepare(selectReleases);
    rows.bind(":session_id", session);
    return allRows(rows, releaseAt);
}

} // namespace tidemark::storage
