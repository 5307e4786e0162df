// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/BagChecks.h"

#include "rules/dosing/PumpCheck.h"
#include "rules/record/CurrentLines.h"
#include "rules/record/LatestIntervention.h"
#include "rules/sessions/InterventionDetails.h"

#include <algorithm>

namespace tidemark::rules {

namespace {

/// When the rate in force was keyed in last: at the start, or with the newest change of it.
Instant rateSetAt(const SessionRecord& record, Instant startedAt, Instant now) {
    Instant at = startedAt;
    for (const PumpChange& change : record.pump) {
        const bool counts = change.kind == PumpChangeKind::Rate && isCurrent(record.pump, change);
        if (counts && change.stamp.eventAt <= now) {
            at = std::max(at, change.stamp.eventAt);
        }
    }
    return at;
}

} // namespace

bool isBagCheckDue(const SessionRecord& record, const Protocol& protocol, Millilitres bagVolume,
                   Instant now) {
    const Session& session = record.session;
    const bool runs = session.state == SessionState::Dosing && session.route == Route::Intravenous;
    if (!runs || !session.startedAt || protocol.readingMinutes.empty()) {
        return false;
    }
    const Instant since = rateSetAt(record, *session.startedAt, now);
    const Intervention* seen = latestIntervention(record.interventions, bagKey());
    if (seen != nullptr && seen->stamp.eventAt >= since) {
        return false;
    }
    const Millilitres run = runVolume(record.pump, bagVolume, now) - runVolume(record.pump, bagVolume, since);
    return now >= since + std::chrono::minutes(protocol.readingMinutes.front()) && canTell(run, bagVolume);
}

const Intervention* bagDifference(const SessionRecord& record) {
    const SessionState state = record.session.state;
    if (state != SessionState::Dosing && state != SessionState::Monitoring) {
        return nullptr;
    }
    const Intervention* latest = latestIntervention(record.interventions, bagKey());
    const auto check = latest != nullptr ? bagCheckOf(*latest) : std::nullopt;
    return check && !agrees(*check) && latest->stamp.reason.isEmpty() ? latest : nullptr;
}

} // namespace tidemark::rules
