// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/SessionStage.h"

#include "rules/dosing/Doses.h"
#include "rules/record/CurrentLines.h"
#include "rules/sessions/StartBlockers.h"

namespace tidemark::rules {

Stage stageOf(const SessionRecord& record, const Protocol& protocol, Instant now) {
    switch (record.session.state) {
    case SessionState::Planned:
    case SessionState::Cancelled:
    case SessionState::Missed:
    case SessionState::NoShow:
    case SessionState::EnteredInError:
        return Stage::CheckIn;
    case SessionState::Arrived:
        return hasOpenItem(record, protocol) ? Stage::CheckIn : Stage::PreDoseCheck;
    case SessionState::Dosing:
        return Stage::Dosing;
    case SessionState::Monitoring: {
        const auto from = stayCountsFrom(record.session, protocol);
        const std::chrono::minutes stay(protocol.minimumStayAfterEnd.value);
        const bool leaving = !current(record.leaving).empty() || (from && now >= *from + stay);
        return leaving ? Stage::Discharge : Stage::Monitoring;
    }
    case SessionState::Left:
    case SessionState::Signed:
        return Stage::Sign;
    }
    return Stage::CheckIn;
}

} // namespace tidemark::rules
