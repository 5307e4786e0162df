// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"

#include <vector>

namespace tidemark::storage {

/// PreDoseRepository is the checklist answers and the prescriber's release, before the dose. Lines are only
/// added; they come back in the order of event time.
class PreDoseRepository {
public:
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const ChecklistAnswer& line);
    [[nodiscard]] static Result<std::vector<ChecklistAnswer>> checklist(Connection& connection,
                                                                        const SessionId& session);
    /// Returns the answers to one item.
    [[nodiscard]] static Result<std::vector<ChecklistAnswer>>
    answersTo(Connection& connection, const SessionId& session, const QString& itemKey);
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const ReleaseEntry& line);
    [[nodiscard]] static Result<std::vector<ReleaseEntry>> releases(Connection& connection,
                                                                    const SessionId& session);
};

} // namespace tidemark::storage
