// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/Aftercare.h"

#include <algorithm>

namespace tidemark::rules {

std::optional<Aftercare> aftercareAtDischarge(const Session& session, const Protocol& protocol,
                                              QDate leftOn) {
    if (protocol.contactAfterDays <= 0) {
        return std::nullopt;
    }
    Aftercare asked;
    asked.session = session.id;
    asked.patient = session.patient;
    asked.contactDue = leftOn.addDays(protocol.contactAfterDays);
    asked.contactOpen = true;
    return asked;
}

Result<Aftercare> afterEntry(const Aftercare& before, ContactOutcome outcome, Instant at) {
    Aftercare after = before;
    if (outcome == ContactOutcome::Reviewed) {
        if (!before.prescriberAsked) {
            return fail(ErrorCode::WrongState);
        }
        after.prescriberAsked.reset();
        return after;
    }
    if (!before.contactOpen) {
        return fail(ErrorCode::WrongState);
    }
    if (outcome == ContactOutcome::NotReached) {
        after.tries = before.tries + 1;
        after.contactOpen = after.tries < triesOfContact;
        // Nobody knows how the patient is: that is a prescriber's to decide.
        if (!after.contactOpen && !before.prescriberAsked) {
            after.prescriberAsked = at;
        }
        return after;
    }
    after.contactOpen = false;
    if (outcome == ContactOutcome::Worries && !before.prescriberAsked) {
        after.prescriberAsked = at;
    }
    return after;
}

bool asksPrescriber(const LaterEvent& event) {
    return event.serious || event.kind == LaterEventKind::Suicidal;
}

int countOf(const std::vector<LaterEvent>& events) {
    return static_cast<int>(std::ranges::count_if(
        events, [](const LaterEvent& event) { return event.withdrawnReason.isEmpty(); }));
}

} // namespace tidemark::rules
