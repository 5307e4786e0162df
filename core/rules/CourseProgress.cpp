// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/CourseProgress.h"

#include <algorithm>

namespace tidemark::rules {

CoursePlace placeAt(int position, int plannedInductionSessions) {
    return position <= plannedInductionSessions
               ? CoursePlace{CoursePhase::Induction, position, plannedInductionSessions}
               : CoursePlace{CoursePhase::Booster, position - plannedInductionSessions, 0};
}

CoursePlace placeOf(const Session& session) {
    return {session.phase, session.ordinal, session.plannedInPhase};
}

std::vector<Session> withPlaces(std::vector<Session> sessions, int plannedInductionSessions) {
    std::ranges::stable_sort(sessions, {}, &Session::plannedAt);
    auto position = static_cast<int>(std::ranges::count_if(sessions, [](const Session& session) {
        return session.state != SessionState::Planned && !isCalledOff(session.state);
    }));
    for (Session& session : sessions) {
        if (session.state != SessionState::Planned) {
            continue;
        }
        const CoursePlace place = placeAt(++position, plannedInductionSessions);
        session.phase = place.phase;
        session.ordinal = place.ordinal;
        session.plannedInPhase = place.plannedInPhase;
    }
    return sessions;
}

} // namespace tidemark::rules
