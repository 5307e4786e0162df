// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/repositories/sessions/SessionDraftRepository.h"

namespace tidemark::storage {
namespace {

constexpr std::string_view upsertDraft =
    "INSERT INTO session_draft (session_id, field, draft_text) VALUES (:session_id, :field, :draft_text) "
    "ON CONFLICT (session_id, field) DO UPDATE SET draft_text = excluded.draft_text";

constexpr std::string_view deleteDraft =
    "DELETE FROM session_draft WHERE session_id = :session_id AND field = :field";

constexpr std::string_view selectDraft =
    "SELECT draft_text FROM session_draft WHERE session_id = :session_id AND field = :field";

} // namespace

Result<void> SessionDraftRepository::keep(Connection& connection, const SessionId& session,
                                          const QString& field, const QString& text) {
    auto statement = connection.prepare(text.isEmpty() ? deleteDraft : upsertDraft);
    statement.bind(":session_id", session).bind(":field", field);
    if (!text.isEmpty()) {
        statement.bind(":draft_text", text);
    }
    return statement.run();
}

Result<QString> SessionDraftRepository::load(Connection& connection, const SessionId& session,
                                             const QString& field) {
    auto rows = connection.prepare(selectDraft);
    const auto found = rows.bind(":session_id", session).bind(":field", field).step();
    if (!found) {
        return tl::unexpected(found.error());
    }
    return *found ? rows.text(0) : QString();
}

} // namespace tidemark::storage
