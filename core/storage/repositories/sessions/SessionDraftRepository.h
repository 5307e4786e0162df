// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Id.h"
#include "storage/engine/Connection.h"

namespace tidemark::storage {

/// Half-typed text of a session. Nobody's record: it is overwritten and removed.
class SessionDraftRepository {
public:
    /// An empty text removes the draft.
    [[nodiscard]] static Result<void> keep(Connection& connection, const SessionId& session,
                                           const QString& field, const QString& text);
    /// Empty where there is none.
    [[nodiscard]] static Result<QString> load(Connection& connection, const SessionId& session,
                                              const QString& field);
};

} // namespace tidemark::storage
