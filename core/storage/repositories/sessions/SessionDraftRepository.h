// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "storage/engine/Connection.h"

namespace tidemark::storage {

/// SessionDraftRepository is half-typed text of a session. It is nobody's record: it is overwritten and
/// removed.
class SessionDraftRepository {
public:
    /// Keeps the text; an empty one removes the draft.
    [[nodiscard]] static Result<void> keep(Connection& connection, const SessionId& session,
                                           const QString& field, const QString& text);
    /// Reads the text; it is empty where there is none.
    [[nodiscard]] static Result<QString> load(Connection& connection, const SessionId& session,
                                              const QString& field);
};

} // namespace tidemark::storage
