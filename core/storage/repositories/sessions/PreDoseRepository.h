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
    /// Adds an answer of the checklist. The database refuses a line of a signed session that corrects none.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const ChecklistAnswer& line);
    /// Returns every answer of the checklist, also those that later ones replaced.
    [[nodiscard]] static Result<std::vector<ChecklistAnswer>> checklist(Connection& connection,
                                                                        const SessionId& session);
    /// Returns the answers to one item.
    [[nodiscard]] static Result<std::vector<ChecklistAnswer>>
    answersTo(Connection& connection, const SessionId& session, const QString& itemKey);
    /// Adds that a prescriber was asked, or what was decided. The database refuses a line of a signed session
    /// that corrects none.
    [[nodiscard]] static Result<void> add(Connection& connection, const SessionId& session,
                                          const ReleaseEntry& line);
    /// Returns every question and decision before the dose; the newest one counts.
    [[nodiscard]] static Result<std::vector<ReleaseEntry>> releases(Connection& connection,
                                                                    const SessionId& session);
};

} // namespace tidemark::storage
