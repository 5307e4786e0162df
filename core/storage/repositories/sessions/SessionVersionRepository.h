// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"

#include <vector>

namespace tidemark::storage {

/// SessionVersionRepository is frozen versions of signed sessions and the signatures under them. They are
/// never altered and never removed.
class SessionVersionRepository {
public:
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const SessionVersion& version);
    /// Lists the lowest version first.
    [[nodiscard]] static Result<std::vector<SessionVersion>> versions(Connection& connection,
                                                                      const SessionId& session);
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const SignatureLine& signature);
    /// Lists them in the order they were made.
    [[nodiscard]] static Result<std::vector<SignatureLine>> signatures(Connection& connection,
                                                                       const SessionId& session);
};

} // namespace tidemark::storage
