// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionEventRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/base/LineStamp.h"

namespace tidemark::storage {
namespace {

constexpr auto effectColumns = sql(stampColumns, ", effect_key, severity");
constexpr auto interventionColumns = sql(stampColumns, ", intervention_key, detail");
constexpr auto noteColumns = sql(stampColumns, ", kind, note_text");

constexpr auto insertEffect = insertInto<"session_effect", effectColumns>;
constexpr auto selectEffects = selectLines<"session_effect", effectColumns>;

constexpr auto insertIntervention = insertInto<"session_intervention", interventionColumns>;
constexpr auto selectInterventions = selectLines<"session_intervention", interventionColumns>;

constexpr auto insertNote = insertInto<"session_note", noteColumns>;
constexpr auto selectNotes = selectLines<"session_note", noteColumns>;

constexpr auto selectEffectChangesInOrder = selectLinesInOrder<"session_effect", effectColumns>;
constexpr auto selectEffectChangesOfPatient = selectLinesOfPatient<"session_effect", effectColumns>;

EffectChange effectOf(RowReader& row) {
    EffectChange line;
    readStamp(row, line.stamp).read(line.effectKey, line.severity);
    return line;
}

Intervention interventionOf(RowReader& row) {
    Intervention line;
    readStamp(row, line.stamp).read(line.interventionKey, line.detail);
    return line;
}

Note noteOf(RowReader& row) {
    Note line;
    readStamp(row, line.stamp).read(line.kind, line.text);
    return line;
}

} // namespace

Result<void> SessionEventRepository::add(Connection& connection, const SessionId& session,
                                         const EffectChange& line) {
    auto statement = connection.prepare(insertEffect);
    return bindStamp(statement, session, line.stamp)
        .bind(":effect_key", line.effectKey)
        .bind(":severity", line.severity)
        .run();
}

Result<std::vector<EffectChange>> SessionEventRepository::effects(Connection& connection,
                                                                  const SessionId& session) {
    return allRows(connection.prepare(selectEffects).bind(":session_id", session), effectOf);
}

Result<LinesBySession<EffectChange>> SessionEventRepository::effectsOfPatient(Connection& connection,
                                                                              const PatientId& patient) {
    return linesBySession(connection.prepare(selectEffectChangesOfPatient).bind(":patient_id", patient),
                          effectOf);
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
    return allRows(connection.prepare(selectInterventions).bind(":session_id", session), interventionOf);
}

Result<void> SessionEventRepository::add(Connection& connection, const SessionId& session, const Note& line) {
    auto statement = connection.prepare(insertNote);
    return bindStamp(statement, session, line.stamp)
        .bind(":kind", line.kind)
        .bind(":note_text", line.text)
        .run();
}

Result<std::vector<Note>> SessionEventRepository::notes(Connection& connection, const SessionId& session) {
    return allRows(connection.prepare(selectNotes).bind(":session_id", session), noteOf);
}

LinesInOrder<EffectChange> SessionEventRepository::effectsInOrder(Connection& connection) {
    return LinesInOrder<EffectChange>(
        {connection.prepare(selectEffectChangesInOrder), lineOfSession<EffectChange, effectOf>});
}

} // namespace tidemark::storage
