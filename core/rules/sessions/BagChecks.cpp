// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/BagChecks.h"

#include "rules/dosing/PumpCheck.h"
#include "rules/record/LatestIntervention.h"
#include "rules/sessions/InterventionDetails.h"

namespace tidemark::rules {

bool isBagCheckDue(const SessionRecord& record, const Protocol& protocol, Millilitres bagVolume,
                   Instant now) {
    const Session& session = record.session;
    const bool runs = session.state == SessionState::Dosing && session.route == Route::Intravenous;
    if (!runs || !session.startedAt || protocol.readingMinutes.empty() ||
        latestIntervention(record.interventions, bagKey()) != nullptr) {
        return false;
    }
    return now >= *session.startedAt + std::chrono::minutes(protocol.readingMinutes.front()) &&
           canTell(runVolume(record.pump, bagVolume, now), bagVolume);
}

const Intervention* bagDifference(const SessionRecord& record) {
    const Intervention* latest = latestIntervention(record.interventions, bagKey());
    const auto check = latest != nullptr ? bagCheckOf(*latest) : std::nullopt;
    return check && !agrees(*check) && latest->stamp.reason.isEmpty() ? latest : nullptr;
}

} // namespace tidemark::rules
