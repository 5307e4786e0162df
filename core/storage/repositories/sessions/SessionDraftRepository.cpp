// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionDraftRepository.h"

#include "storage/engine/Rows.h"
#include "storage/engine/SqlText.h"

namespace tidemark::storage {
namespace {

constexpr auto upsertDraft = sql(insertInto<"session_draft", "session_id, field, draft_text">, R"sql(
ON CONFLICT (session_id, field) DO UPDATE SET draft_text = excluded.draft_text)sql");

constexpr std::string_view deleteDraft =
    "DELETE FROM session_draft WHERE session_id = :session_id AND field = :field";

constexpr std::string_view selectDraft =
    "SELECT draft_text FROM session_draft WHERE session_id = :session_id AND field = :field";

} // namespace

Result<void> SessionDraftRepository::keep(Connection& connection, const SessionId& session,
                                          const QString& field, const QString& text) {
    auto statement = connection.prepare(text.isEmpty() ? deleteDraft : upsertDraft.view());
    statement.bind(":session_id", session).bind(":field", field);
    if (!text.isEmpty()) {
        statement.bind(":draft_text", text);
    }
    return statement.run();
}

Result<QString> SessionDraftRepository::load(Connection& connection, const SessionId& session,
                                             const QString& field) {
    return firstRow(connection.prepare(selectDraft).bind(":session_id", session).bind(":field", field),
                    onlyColumn<QString>)
        .map([](const std::optional<QString>& text) { return text.value_or(QString()); });
}

} // namespace tidemark::storage
