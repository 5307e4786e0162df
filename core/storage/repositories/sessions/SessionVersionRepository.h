// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"
#include "storage/repositories/base/LinesInOrder.h"

#include <vector>

namespace tidemark::storage {

/// SessionVersionRepository is frozen versions of signed sessions and the signatures under them. They are
/// never altered and never removed.
class SessionVersionRepository {
public:
    /// Adds a frozen version. It fails with Duplicate where the session has one of that number.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const SessionVersion& version);
    /// Lists the lowest version first.
    [[nodiscard]] static Result<std::vector<SessionVersion>> versions(Connection& connection,
                                                                      const SessionId& session);
    /// Adds a signature under a version. One version may have several.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const SignatureLine& signature);
    /// Lists them in the order they were made.
    [[nodiscard]] static Result<std::vector<SignatureLine>> signatures(Connection& connection,
                                                                       const SessionId& session);
    /// Reads those of all sessions of the clinic, each session's in the order they were made.
    [[nodiscard]] static LinesInOrder<SignatureLine> signaturesInOrder(Connection& connection);
};

} // namespace tidemark::storage
