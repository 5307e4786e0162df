// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Error.h"
#include "domain/Session.h"
#include "domain/StaffMember.h"

#include <optional>

/// These are the stamps of a session's entries: when something happened, when it was entered, and by whom.
namespace tidemark::services {

/// EventTime is the time at which an entry happened. Without one the entry happens at the moment it is made;
/// a late entry keeps both times.
using EventTime = std::optional<Instant>;

/// Returns the stamp of a first entry that is made at `now` and happened at `now`.
[[nodiscard]] Stamp stampNow(Instant now, const Actor& actor);
/// Returns the same of a line of a session: it happened at the session's own time (Session::ownTime) and is
/// entered at the clinic's.
[[nodiscard]] Stamp stampNow(Instant now, const Actor& actor, const Session& session);
/// Returns the time of an entry made when the clinic's clock shows `now`, as the session's own. A late entry
/// has happened between the patient's arrival and then; this function fails with InvalidDate on "event-time"
/// otherwise.
[[nodiscard]] Result<Instant> eventTimeOf(const Session& session, Instant now, EventTime at);
/// Returns the stamp of an entry with its reason. With `happenedAt` the entry was written on paper during an
/// outage: its reason is then rules::downtimeReason. Errors are those of eventTimeOf().
[[nodiscard]] Result<Stamp> stampOf(Instant now, const Actor& actor, const Session& session,
                                    EventTime happenedAt, const QString& reason = {});

} // namespace tidemark::services
