// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/sessions/AmendmentStep.h"

#include "rules/record/CanonicalRecord.h"
#include "rules/record/SignedMessage.h"
#include "services/base/Stamps.h"

namespace tidemark::services {

Result<SessionVersion> frozenVersion(OpenClinic& clinic, storage::Connection& connection, const Actor& actor,
                                     const Amendment& amendment, int number) {
    const auto record = TIDEMARK_TRY(storage::SessionRepository::loadRecord(connection, amendment.session));
    SessionVersion version;
    version.version = number;
    version.body = rules::canonicalBytes(record);
    version.recordHash = QString::fromLatin1(rules::recordHash(version.body).toHex());
    version.author = actor.id;
    version.reason = amendment.reason;
    version.madeAt = clinic.now();
    return version;
}

Stamp amendingStamp(const OpenClinic& clinic, const Actor& actor, const Stamp& old, const QString& reason) {
    Stamp stamp = stampNow(clinic.now(), actor);
    stamp.plannedAt = old.plannedAt;
    stamp.eventAt = old.eventAt;
    stamp.corrects = old.id;
    stamp.reason = reason;
    return stamp;
}

} // namespace tidemark::services
