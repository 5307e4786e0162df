// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/base/Stamps.h"

#include "fields/FieldKeys.h"
#include "rules/sessions/DowntimeEntry.h"

namespace tidemark::services {

Stamp stampNow(Instant now, const Actor& actor) {
    Stamp stamp;
    stamp.id = EntryId::make(now);
    stamp.eventAt = now;
    stamp.enteredAt = now;
    stamp.author = actor.id;
    return stamp;
}

Stamp stampNow(Instant now, const Actor& actor, const Session& session) {
    Stamp stamp = stampNow(now, actor);
    stamp.eventAt = session.ownTime(now);
    return stamp;
}

Result<Instant> eventTimeOf(const Session& session, Instant now, EventTime at) {
    const Instant own = session.ownTime(now);
    if (!at) {
        return own;
    }
    if (*at > own || !session.arrivedAt || *at < *session.arrivedAt) {
        return fail(ErrorCode::InvalidDate, fields::keys::eventTime);
    }
    return *at;
}

Result<Stamp> stampOf(Instant now, const Actor& actor, const Session& session, EventTime happenedAt,
                      const QString& reason) {
    return eventTimeOf(session, now, happenedAt).map([&](Instant at) {
        Stamp stamp = stampNow(now, actor);
        stamp.eventAt = at;
        stamp.reason = happenedAt ? rules::downtimeReason(reason) : reason;
        return stamp;
    });
}

} // namespace tidemark::services
