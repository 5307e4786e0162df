// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/board/SessionCard.h"

#include "rules/dosing/Dosing.h"
#include "rules/dosing/PumpSegments.h"
#include "rules/record/CurrentLines.h"
#include "rules/record/ReleaseEntries.h"
#include "rules/sessions/DischargeReadiness.h"
#include "rules/sessions/SideEffects.h"
#include "rules/vitals/PressureDecisions.h"
#include "rules/vitals/ReadingPlan.h"

#include <algorithm>
#include <span>
#include <tuple>

namespace tidemark::services {
namespace {

bool isBeingTreated(SessionState state) {
    return state == SessionState::Dosing || state == SessionState::Monitoring;
}

/// The dose that was fixed, else the ordered one with the weight known so far.
std::optional<Milligrams> cardDose(const CardSource& source) {
    const Session& session = source.record.session;
    if (session.dose) {
        return session.dose;
    }
    if (source.order.devicesDose) {
        return source.order.devicesDose;
    }
    auto weight = session.weight;
    if (const auto latest = source.chart.latestWeight(); !weight && latest) {
        weight = latest->weight;
    }
    const auto computed = rules::knownDose(source.order, weight);
    return computed ? std::optional(computed->dose) : std::nullopt;
}

std::optional<Reading> lastReadingOf(const SessionRecord& record) {
    std::optional<Reading> last;
    for (const Reading& reading : rules::current(record.readings)) {
        if (!reading.notObtained && (!last || reading.stamp.eventAt >= last->stamp.eventAt)) {
            last = reading;
        }
    }
    return last;
}

/// Those of the plan so far, and those that are still ahead.
std::vector<CheckMark> cardChecks(const SessionRecord& record, const Protocol& protocol,
                                  std::span<const Instant> ahead, Instant now) {
    std::vector<CheckMark> checks;
    int last = 0;
    for (const rules::ReadingColumn& column : rules::readingPlan(record, protocol, now)) {
        if (column.plannedMinute) {
            last = *column.plannedMinute;
            checks.push_back({last, column.state});
        }
    }
    for (const Instant each : ahead) {
        const auto minute =
            std::chrono::floor<std::chrono::minutes>(each - *record.session.startedAt).count();
        if (minute > last) {
            checks.push_back({static_cast<int>(minute), rules::ColumnState::Future});
        }
    }
    return checks;
}

/// Two hours, or from Start to the end of the stay where that is longer.
Minutes spanOf(const Session& session, const Order& order, const Protocol& protocol) {
    constexpr int twoHours = 120;
    const auto dose = session.startedAt && session.pumpEndedAt
                          ? std::chrono::ceil<std::chrono::minutes>(*session.pumpEndedAt - *session.startedAt)
                          : std::chrono::minutes(order.duration.value);
    return {std::max(twoHours, static_cast<int>(dose.count()) + protocol.minimumStayAfterEnd.value)};
}

int groupOf(SessionState state) {
    switch (state) {
    case SessionState::Left:
        return 1;
    case SessionState::Signed:
        return 2;
    case SessionState::Cancelled:
    case SessionState::Missed:
    case SessionState::NoShow:
    case SessionState::EnteredInError:
        return 3;
    default:
        return 0;
    }
}

/// The board goes by the clinic's clock: what the session has by its own is shown there.
void showOnWall(BoardCard& card) {
    const Duration shift = card.session.clockShift;
    for (auto* each :
         {&card.session.startedAt, &card.session.pumpEndedAt, &card.nextReading, &card.lateFrom}) {
        if (*each) {
            **each += shift;
        }
    }
    for (Instant& check : card.checksAhead) {
        check += shift;
    }
}

} // namespace

BoardCard makeCard(const CardSource& source, Instant wall) {
    const SessionRecord& record = source.record;
    const Instant now = record.session.ownTime(wall);
    BoardCard card;
    card.session = record.session;
    card.patient = source.chart.patient;
    card.dose = cardDose(source);
    card.duration = source.order.duration;
    card.minimumStay = source.protocol.minimumStayAfterEnd;
    card.lastReading = lastReadingOf(record);
    card.span = spanOf(record.session, source.order, source.protocol);
    card.scoresDue = !source.scoredToday;
    card.scaleName = source.scaleName;
    if (record.session.state == SessionState::Arrived) {
        const ReleaseEntry* decision = rules::releaseDecision(record);
        card.releaseAsked = rules::openReleaseRequest(record) != nullptr;
        card.onHold =
            !card.releaseAsked && decision != nullptr && decision->decision == ReleaseDecision::Hold;
    }
    const bool dosing = record.session.state == SessionState::Dosing;
    if (dosing || record.session.state == SessionState::Monitoring) {
        card.onHold = dosing && rules::isHeld(record);
        card.releaseAsked = rules::openRequest(record) != nullptr;
    }
    if (isBeingTreated(record.session.state)) {
        card.nextReading = rules::nextReadingDue(record, source.protocol, now);
        if (card.nextReading) {
            card.lateFrom = *card.nextReading + std::chrono::minutes(source.protocol.lateAfterMinutes);
            card.nextIsLate = now > *card.lateFrom;
        }
        card.checksAhead = rules::checksAhead(record, source.protocol, source.order.duration, now);
        card.checks = cardChecks(record, source.protocol, card.checksAhead, now);
        card.devices = rules::deviceProgress(record, source.protocol, source.order.devicesDose);
        card.paused = rules::pumpState(record.pump) == rules::PumpState::Paused;
    }
    if (isBeingTreated(record.session.state)) {
        for (const auto& each : rules::runningAttention(record, source.protocol, now)) {
            if (each.attention.kind == AttentionKind::SevereReading) {
                card.severe.push_back(each.attention);
            }
        }
    }
    if (record.session.state == SessionState::Monitoring) {
        const auto points = rules::dischargeReadiness(record, source.protocol, source.latestItem9, now);
        card.readyToLeave = rules::mayBeDischarged(points);
        card.overridden = std::ranges::any_of(points, [](const rules::ReadinessPoint& point) {
            return point.state == rules::PointState::PassedOver;
        });
    }
    for (const rules::EffectCourse& effect : rules::effectCourses(rules::current(record.effects))) {
        if (effect.now) {
            card.openEffects.push_back(effect.key);
        }
    }
    showOnWall(card);
    return card;
}

void proposeStarts(std::vector<StartSource> starting, std::vector<Instant> dueTimes, Instant now) {
    std::ranges::sort(starting, {}, [](const StartSource& source) {
        return std::tuple(source.card->session.plannedAt, source.card->session.id.text());
    });
    for (const StartSource& source : starting) {
        BoardCard& card = *source.card;
        const bool arrived = card.session.state == SessionState::Arrived;
        const Instant from = arrived ? now : std::max(now, card.session.plannedAt);
        card.start = rules::staggeredStart(dueTimes, source.readingMinutes, from);
        const Instant start = card.start ? card.start->at : from;
        dueTimes.push_back(start);
        for (const int minute : source.readingMinutes) {
            dueTimes.push_back(start + std::chrono::minutes(minute));
        }
    }
}

void sortByNextDue(std::vector<BoardCard>& cards) {
    const auto place = [](const BoardCard& card) {
        return std::tuple(groupOf(card.session.state), card.nextReading.value_or(card.session.plannedAt),
                          card.session.id.text());
    };
    std::ranges::sort(
        cards, [&](const BoardCard& left, const BoardCard& right) { return place(left) < place(right); });
}

} // namespace tidemark::services
