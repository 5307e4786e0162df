// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Connection.h"

#include <optional>

namespace tidemark::storage {

/// EntryKind lists the kinds of line that can be taken back.
enum class EntryKind { Reading, Effect, Intervention, Note, Decision };

/// EntryTrace is what undo must know of a line.
struct EntryTrace {
    EntryKind kind = EntryKind::Note;
    Instant enteredAt;
    StaffId author;
    bool undone = false;
    bool baseline = false;
};

/// SessionEntryRepository is any line of a session by its id, whatever its kind; and taking it back.
class SessionEntryRepository {
public:
    /// Finds the line; there is none where no line of this session has the id.
    [[nodiscard]] static Result<std::optional<EntryTrace>>
    find(Connection& connection, const SessionId& session, const EntryId& entry);
    /// Sets the one column of a line that may change.
    [[nodiscard]] static Result<void> takeBack(Connection& connection, const SessionId& session,
                                               EntryKind kind, const EntryId& entry);
    /// Returns how often each side effect is among the latest 500 of the clinic that began or changed;
    /// taken-back ones do not count.
    [[nodiscard]] static Result<std::vector<std::pair<QString, qint64>>> effectCounts(Connection& connection);
};

} // namespace tidemark::storage
