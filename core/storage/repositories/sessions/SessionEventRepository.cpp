// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionEventRepository.h"

#include "storage/repositories/base/LineStamp.h"
#include "storage/repositories/base/Rows.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view insertEffect =
    "INSERT INTO session_effect (id, session_id, planned_at, event_at, entered_at, author_id, "
    "corrects_id, reason, undone, effect_key, severity) VALUES (:id, :session_id, :planned_at, "
    ":event_at, :entered_at, :author_id, :corrects_id, :reason, :undone, :effect_key, :severity)";

constexpr std::string_view selectEffects =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "effect_key, severity FROM session_effect WHERE session_id = :session_id ORDER BY event_at, "
    "entered_at, id";

constexpr std::string_view insertIntervention =
    "INSERT INTO session_intervention (id, session_id, planned_at, event_at, entered_at, author_id, "
    "corrects_id, reason, undone, intervention_key, detail) VALUES (:id, :session_id, :planned_at, "
    ":event_at, :entered_at, :author_id, :corrects_id, :reason, :undone, :intervention_key, :detail)";

constexpr std::string_view selectInterventions =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "intervention_key, detail FROM session_intervention WHERE session_id = :session_id ORDER BY "
    "event_at, entered_at, id";

constexpr std::string_view insertNote =
    "INSERT INTO session_note (id, session_id, planned_at, event_at, entered_at, author_id, "
    "corrects_id, reason, undone, kind, note_text) VALUES (:id, :session_id, :planned_at, :event_at, "
    ":entered_at, :author_id, :corrects_id, :reason, :undone, :kind, :note_text)";

constexpr std::string_view selectNotes =
    "SELECT id, session_id, planned_at, event_at, entered_at, author_id, corrects_id, reason, undone, "
    "kind, note_text FROM session_note WHERE session_id = :session_id ORDER BY event_at, entered_at, "
    "id";

Result<EffectChange> effectAt(const Statement& row) {
    EffectChange line;
    line.stamp = stampAt(row);
    line.effectKey = row.text(stampColumns);
    if (const auto severity = row.optionalText(stampColumns + 1)) {
        line.severity = fromCode(severityCodes, *severity);
        if (!line.severity) {
            return fail(ErrorCode::DatabaseDamaged);
        }
    }
    return line;
}

Result<Intervention> interventionAt(const Statement& row) {
    Intervention line;
    line.stamp = stampAt(row);
    line.interventionKey = row.text(stampColumns);
    line.detail = row.text(stampColumns + 1);
    return line;
}

Result<Note> noteAt(const Statement& row) {
    const auto kind = fromCode(noteKindCodes, row.text(stampColumns));
    if (!kind) {
        return fail(ErrorCode::DatabaseDamaged);
    }
    Note line;
    line.stamp = stampAt(row);
    line.kind = *kind;
    line.text = row.text(stampColumns + 1);
    return line;
}

} // namespace

Result<void> SessionEventRepository::add(Connection& connection, const SessionId& session,
                                         const EffectChange& line) {
    auto statement = connection.prepare(insertEffect);
    return bindStamp(statement, session, line.stamp)
        .bind(":effect_key", line.effectKey)
        .bind(":severity", line.severity ? std::optional(code(*line.severity)) : std::nullopt)
        .run();
}

Result<std::vector<EffectChange>> SessionEventRepository::effects(Connection& connection,
                                                                  const SessionId& session) {
    auto rows = connection.prepare(selectEffects);
    rows.bind(":session_id", session);
    return allRows(rows, effectAt);
}

Result<void> SessionEventRepository::add(Connection& connection, const SessionId& session,
                                         const Intervention& line) {
    auto statement = connection.prepare(insertIntervention);
    return bindStamp(statement, session, line.stamp)
        .bind(":intervention_key", line.interventionKey)
        .bind(":detail", line.detail)
        .run();
}

Result<std::vector<Intervention>> SessionEventRepository::interventions(Connection& connection,
                                                                        const SessionId& session) {
    auto rows = connection.prepare(selectInterventions);
    rows.bind(":session_id", session);
    return allRows(rows, interventionAt);
}

Result<void> SessionEventRepository::add(Connection& connection, const SessionId& session, const Note& line) {
    auto statement = connection.prepare(insertNote);
    return bindStamp(statement, session, line.stamp)
        .bind(":kind", code(line.kind))
        .bind(":note_text", line.text)
        .run();
}

Result<std::vector<Note>> SessionEventRepository::notes(Connection& connection, const SessionId& session) {
    auto rows = connection.prepare(selectNotes);
    rows.bind(":session_id", session);
    return allRows(rows, noteAt);
}

} // namespace tidemark::storage
