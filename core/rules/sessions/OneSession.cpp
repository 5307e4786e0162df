// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/OneSession.h"

#include "base/CalendarDay.h"

#include <algorithm>
#include <cstdlib>

namespace tidemark::rules {
namespace {

bool isGiven(const Session& session) {
    return session.state == SessionState::Dosing || session.state == SessionState::Monitoring;
}

} // namespace

const Session* givenBeside(std::span<const Session> ofPatient, const SessionId& session) {
    const auto found = std::ranges::find_if(
        ofPatient, [&](const Session& each) { return each.id != session && isGiven(each); });
    return found == ofPatient.end() ? nullptr : &*found;
}

const Session* runningBeside(std::span<const Session> ofPatient, const SessionId& session, QDate today,
                             const QByteArray& zone) {
    const auto found = std::ranges::find_if(ofPatient, [&](const Session& each) {
        const bool arrivedToday = each.state == SessionState::Arrived && each.arrivedAt &&
                                  calendarDay(*each.arrivedAt, zone) == today;
        return each.id != session && (isGiven(each) || arrivedToday);
    });
    return found == ofPatient.end() ? nullptr : &*found;
}

int smallestGapDays(const Protocol& protocol, CoursePhase phase) {
    const auto plan = std::ranges::find(protocol.phases, phase, &PhasePlan::phase);
    return plan == protocol.phases.end() ? 1 : plan->minimumGapDays;
}

const Session* tooNearTo(std::span<const Session> ofPatient, const SessionId& session, QDate day,
                         int smallestGapDays, const QByteArray& zone) {
    const Session* nearest = nullptr;
    qint64 least = std::max(1, smallestGapDays);
    for (const Session& each : ofPatient) {
        if (each.id == session || isCalledOff(each.state)) {
            continue;
        }
        const QDate other = calendarDay(each.startedAt.value_or(each.plannedAt), zone);
        if (const qint64 apart = std::abs(day.daysTo(other)); apart < least) {
            least = apart;
            nearest = &each;
        }
    }
    return nearest;
}

} // namespace tidemark::rules
