// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/Session.h"
#include "storage/engine/Statement.h"

namespace tidemark::storage {

/// The nine columns that every kind of line has, in this order: id, session_id, planned_at, event_at,
/// entered_at, author_id, corrects_id, reason, undone.
inline constexpr int stampColumns = 9;

inline Statement& bindStamp(Statement& statement, const SessionId& session, const Stamp& stamp) {
    return statement.bind(":id", stamp.id)
        .bind(":session_id", session)
        .bind(":planned_at", stamp.plannedAt)
        .bind(":event_at", stamp.eventAt)
        .bind(":entered_at", stamp.enteredAt)
        .bind(":author_id", stamp.author)
        .bind(":corrects_id", stamp.corrects)
        .bind(":reason", stamp.reason)
        .bind(":undone", stamp.undone ? 1 : 0);
}

[[nodiscard]] inline Stamp stampAt(const Statement& row) {
    Stamp stamp;
    stamp.id = row.id<EntryId>(0);
    stamp.plannedAt = row.optionalInstant(2);
    stamp.eventAt = row.instant(3);
    stamp.enteredAt = row.instant(4);
    stamp.author = row.id<StaffId>(5);
    stamp.corrects = row.id<EntryId>(6);
    stamp.reason = row.text(7);
    stamp.undone = row.integer(8) != 0;
    return stamp;
}

} // namespace tidemark::storage
