// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ProtocolVersion.h"
#include "storage/engine/Connection.h"

#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace tidemark::storage {

/// ProtocolVersionRepository is table protocol_version: the protocol's file word for word. Rows are only
/// added, and approved once.
class ProtocolVersionRepository {
public:
    /// Adds a version that is not approved yet. It fails with Duplicate where the protocol has one of that
    /// number.
    [[nodiscard]] static Result<void> insert(Connection& connection, const ProtocolVersion& version);
    /// Writes who approved it, when and why. It fails with WrongState where it is approved already or not
    /// there.
    [[nodiscard]] static Result<void> approve(Connection& connection, const ProtocolVersion& version);
    /// Returns one version with its text; none where the clinic has not kept it, as with a shipped example.
    [[nodiscard]] static Result<std::optional<ProtocolVersion>> find(Connection& connection,
                                                                     const QString& id, int version);
    /// Returns id and version of each.
    [[nodiscard]] static Result<std::set<std::pair<QString, int>>> keys(Connection& connection);
    /// Lists them in the order of their numbers.
    [[nodiscard]] static Result<std::vector<ProtocolVersion>> ofProtocol(Connection& connection,
                                                                         const QString& id);
    /// Lists them by id, then version.
    [[nodiscard]] static Result<std::vector<ProtocolVersion>> all(Connection& connection);
};

} // namespace tidemark::storage
