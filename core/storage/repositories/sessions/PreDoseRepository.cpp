// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/PreDoseRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"
#include "storage/repositories/base/LineStamp.h"

namespace tidemark::storage {
namespace {

constexpr auto preDoseColumns = sql(stampColumns, ", item_key, answer_yes, note");
constexpr auto releaseColumns = sql(stampColumns, ", decision, prescriber_id, prescriber_name, reason_keys");

/// Between the keys of the reasons in their column; no key holds one.
constexpr QLatin1Char betweenKeys(' ');

constexpr auto insertChecklistAnswer = insertInto<"session_checklist_answer", preDoseColumns>;
constexpr auto selectChecklistAnswers = selectLines<"session_checklist_answer", preDoseColumns>;

constexpr auto selectAnswersTo =
    sql("SELECT ", preDoseColumns, " FROM session_checklist_answer WHERE session_id = :session_id",
        " AND item_key = :item_key ORDER BY event_at, entered_at, id");

constexpr auto insertRelease = insertInto<"session_release", releaseColumns>;
constexpr auto selectReleases = selectLines<"session_release", releaseColumns>;

ChecklistAnswer checklistAnswerOf(RowReader& row) {
    ChecklistAnswer line;
    readStamp(row, line.stamp).read(line.itemKey, line.yes, line.note);
    return line;
}

ReleaseEntry releaseOf(RowReader& row) {
    ReleaseEntry line;
    QString keys;
    readStamp(row, line.stamp).read(line.decision, line.prescriber, line.prescriberName, keys);
    for (const QString& key : keys.split(betweenKeys, Qt::SkipEmptyParts)) {
        line.reasons.push_back(key);
    }
    return line;
}

} // namespace

Result<void> PreDoseRepository::add(Connection& connection, const SessionId& session,
                                    const ChecklistAnswer& line) {
    auto statement = connection.prepare(insertChecklistAnswer);
    return bindStamp(statement, session, line.stamp)
        .bind(":item_key", line.itemKey)
        .bind(":answer_yes", line.yes)
        .bind(":note", line.note)
        .run();
}

Result<std::vector<ChecklistAnswer>> PreDoseRepository::checklist(Connection& connection,
                                                                  const SessionId& session) {
    return allRows(connection.prepare(selectChecklistAnswers).bind(":session_id", session),
                   checklistAnswerOf);
}

Result<std::vector<ChecklistAnswer>>
PreDoseRepository::answersTo(Connection& connection, const SessionId& session, const QString& itemKey) {
    return allRows(
        connection.prepare(selectAnswersTo).bind(":session_id", session).bind(":item_key", itemKey),
        checklistAnswerOf);
}

Result<void> PreDoseRepository::add(Connection& connection, const SessionId& session,
                                    const ReleaseEntry& line) {
    auto statement = connection.prepare(insertRelease);
    return bindStamp(statement, session, line.stamp)
        .bind(":decision", line.decision)
        .bind(":prescriber_id", line.prescriber)
        .bind(":prescriber_name", line.prescriberName)
        .bind(":reason_keys", QStringList(line.reasons.begin(), line.reasons.end()).join(betweenKeys))
        .run();
}

Result<std::vector<ReleaseEntry>> PreDoseRepository::releases(Connection& connection,
                                                              const SessionId& session) {
    return allRows(connection.prepare(selectReleases).bind(":session_id", session), releaseOf);
}

} // namespace tidemark::storage
