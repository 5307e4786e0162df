// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/CourseProgress.h"

#include "domain/Order.h"

#include <algorithm>

namespace tidemark::rules {

int inductionSessionsOf(const Protocol& protocol) {
    if (protocol.phases.empty()) {
        return Course().plannedInductionSessions;
    }
    const PhasePlan& first = protocol.phases.front();
    return first.phase == CoursePhase::Induction ? first.sessions : 0;
}

CoursePlace placeAt(int position, int plannedInductionSessions) {
    return position <= plannedInductionSessions
               ? CoursePlace{CoursePhase::Induction, position, plannedInductionSessions}
               : CoursePlace{CoursePhase::Booster, position - plannedInductionSessions, 0};
}

CoursePlace placeAt(int position, std::span<const PhasePlan> phases) {
    int before = 0;
    for (const PhasePlan& phase : phases) {
        if (phase.sessions == 0 || position <= before + phase.sessions) {
            return {phase.phase, position - before, phase.sessions};
        }
        before += phase.sessions;
    }
    return {CoursePhase::Booster, position - before, 0};
}

CoursePlace placeOf(const Session& session) {
    return {session.phase, session.ordinal, session.plannedInPhase};
}

std::vector<Session> withPlaces(std::vector<Session> sessions, std::span<const PhasePlan> phases) {
    std::ranges::stable_sort(sessions, {}, &Session::plannedAt);
    auto position = static_cast<int>(std::ranges::count_if(sessions, [](const Session& session) {
        return session.state != SessionState::Planned && !isCalledOff(session.state);
    }));
    for (Session& session : sessions) {
        if (session.state != SessionState::Planned) {
            continue;
        }
        const CoursePlace place = placeAt(++position, phases);
        session.phase = place.phase;
        session.ordinal = place.ordinal;
        session.plannedInPhase = place.plannedInPhase;
    }
    return sessions;
}

std::vector<Session> withPlaces(std::vector<Session> sessions, int plannedInductionSessions) {
    PhasePlan induction;
    induction.sessions = plannedInductionSessions;
    return withPlaces(std::move(sessions), plannedInductionSessions > 0
                                               ? std::span<const PhasePlan>(&induction, 1)
                                               : std::span<const PhasePlan>());
}

} // namespace tidemark::rules
