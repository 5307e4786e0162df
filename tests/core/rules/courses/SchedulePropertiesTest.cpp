// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/Schedule.h"
#include "rules/courses/WallTime.h"
#include "rules/protocols/Protocols.h"
#include "rules/protocols/ShippedProtocols.h"

#include <gmock/gmock.h>

#include <rapidcheck.h>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;

struct WallCase {
    const char* zone;
    const char* wall;
    const char* utc;
};

TEST(WallTime, answersSkippedAndDoubledTimes) {
    const std::vector<WallCase> cases{
        {"Europe/Berlin", "2026-03-02T09:00:00", "2026-03-02T08:00:00"},
        {"Europe/Berlin", "2026-03-29T01:59:00", "2026-03-29T00:59:00"},
        {"Europe/Berlin", "2026-03-29T02:30:00", "2026-03-29T01:30:00"}, // shows 03:30
        {"Europe/Berlin", "2026-03-29T03:00:00", "2026-03-29T01:00:00"},
        {"Europe/Berlin", "2026-10-25T02:30:00", "2026-10-25T00:30:00"}, // the first of the two
        {"Europe/Berlin", "2026-10-25T03:00:00", "2026-10-25T02:00:00"},
        {"America/New_York", "2026-03-08T02:30:00", "2026-03-08T07:30:00"},
        {"America/New_York", "2026-11-01T01:30:00", "2026-11-01T05:30:00"},
        {"Australia/Lord_Howe", "2026-10-04T02:15:00", "2026-10-03T15:45:00"},
        {"Asia/Kolkata", "2026-03-02T09:00:00", "2026-03-02T03:30:00"},
    };
    for (const WallCase& each : cases) {
        const QDateTime wall = QDateTime::fromString(QString::fromLatin1(each.wall), Qt::ISODate);
        const Instant at = instantOf(wall.date(), wall.time(), QTimeZone(each.zone));
        EXPECT_EQ(toLocal(at, "UTC").toString(u"yyyy-MM-ddTHH:mm:ss"_s).toStdString(), each.utc)
            << each.zone << ' ' << each.wall;
    }
}

const PhasePlan& phaseIn(const Protocol& protocol, const PlannedSession& session) {
    return *std::ranges::find_if(protocol.phases, [&](const PhasePlan& phase) {
        return phase.phase == session.phase && phase.option == session.option;
    });
}

/// Any clinic, any start: every zone's clock changes and every leap day come up.
ScheduleRequest anyRequest() {
    ScheduleRequest request;
    request.start = QDate(2000, 1, 1).addDays(*rc::gen::inRange(0, 40 * 365));
    request.time = QTime(*rc::gen::inRange(0, 24), *rc::gen::element(0, 15, 30, 59));
    request.zone = *rc::gen::element(QByteArray("Europe/Berlin"), QByteArray("America/New_York"),
                                     QByteArray("Australia/Lord_Howe"), QByteArray("Pacific/Apia"),
                                     QByteArray("Asia/Kolkata"), QByteArray("UTC"));
    for (bool& open : request.days.open) {
        open = *rc::gen::arbitrary<bool>();
    }
    request.days.open.at(static_cast<std::size_t>(*rc::gen::inRange(0, 7))) = true;
    for (const int closed : *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 120))) {
        request.days.closed.insert(request.start.addDays(closed));
    }
    request.openEndedSessions = *rc::gen::inRange(0, 6);
    return request;
}

Protocol anyProtocol() {
    const auto all = shippedProtocols();
    return all[static_cast<std::size_t>(*rc::gen::inRange(0, static_cast<int>(all.size())))];
}

std::size_t wantedCount(const Protocol& protocol, const ScheduleRequest& request) {
    std::size_t count = 0;
    for (const PhasePlan& phase : phasesFor(protocol, request.option).value_or(std::vector<PhasePlan>())) {
        count += static_cast<std::size_t>(phase.sessions > 0 ? phase.sessions : request.openEndedSessions);
    }
    return count;
}

void checkPlan(const Protocol& protocol, const ScheduleRequest& request,
               const std::vector<PlannedSession>& plan, std::size_t expectedCount) {
    RC_ASSERT(plan.size() == expectedCount);
    for (std::size_t index = 0; index < plan.size(); ++index) {
        const PlannedSession& session = plan[index];
        RC_ASSERT(session.number == static_cast<int>(index) + 1);
        RC_ASSERT(session.day >= request.start);
        RC_ASSERT(request.days.isOpen(session.day));
        RC_ASSERT(session.earliest <= session.latest);
        RC_ASSERT(session.outsideTolerance ==
                  (session.day < session.earliest || session.day > session.latest));
        RC_ASSERT(toLocal(session.at, request.zone).date() == session.day);
        RC_ASSERT(session.at == instantOf(session.day, request.time, QTimeZone(request.zone)));
        if (index > 0) {
            RC_ASSERT(session.at > plan[index - 1].at);
            RC_ASSERT(plan[index - 1].day.daysTo(session.day) >= phaseIn(protocol, session).minimumGapDays);
        }
    }
}

TEST(ScheduleProperties, spacingAndCountHoldForAnyStartAndAnyHolidays) {
    EXPECT_TRUE(rc::check([] {
        const Protocol protocol = anyProtocol();
        const ScheduleRequest request = anyRequest();
        const auto plan = schedule(protocol, request);
        RC_ASSERT(plan.has_value());
        checkPlan(protocol, request, *plan, wantedCount(protocol, request));
    }));
}

TEST(ScheduleProperties, theTimeOnTheWallStaysOverEveryClockChange) {
    EXPECT_TRUE(rc::check([] {
        ScheduleRequest request = anyRequest();
        request.time = QTime(*rc::gen::inRange(7, 20), 0);
        const auto plan = schedule(anyProtocol(), request);
        RC_ASSERT(plan.has_value());
        for (const PlannedSession& session : *plan) {
            RC_ASSERT(toLocal(session.at, request.zone).time() == request.time);
        }
    }));
}

TEST(ScheduleProperties, spacingAndCountHoldAfterAMissedSession) {
    EXPECT_TRUE(rc::check([] {
        const Protocol protocol = anyProtocol();
        const ScheduleRequest request = anyRequest();
        const auto plan = schedule(protocol, request);
        RC_ASSERT(plan.has_value());
        RC_PRE(!plan->empty());
        const int number = *rc::gen::inRange(1, static_cast<int>(plan->size()) + 1);
        const PlannedSession& lost = plan->at(static_cast<std::size_t>(number - 1));
        const QDate today = lost.day.addDays(*rc::gen::inRange(0, 60));
        const auto replan = afterMissed(protocol, request, *plan, number, today);
        RC_ASSERT(replan.has_value());
        checkPlan(protocol, request, replan->sessions, plan->size());
        RC_ASSERT(replan->sessions.at(static_cast<std::size_t>(number - 1)).day > lost.day);
        RC_ASSERT(replan->sessions.at(static_cast<std::size_t>(number - 1)).day >= today);
    }));
}

TEST(ScheduleProperties, spacingAndCountHoldAfterAMoveAndWhatChangedIsTold) {
    EXPECT_TRUE(rc::check([] {
        const Protocol protocol = anyProtocol();
        const ScheduleRequest request = anyRequest();
        const auto plan = schedule(protocol, request);
        RC_ASSERT(plan.has_value());
        RC_PRE(!plan->empty());
        const int number = *rc::gen::inRange(1, static_cast<int>(plan->size()) + 1);
        const QDate to =
            plan->at(static_cast<std::size_t>(number - 1)).day.addDays(*rc::gen::inRange(-5, 40));
        const auto replan = moveSession(protocol, request, *plan, number, to);
        RC_PRE(replan.has_value() && to >= request.start);
        checkPlan(protocol, request, replan->sessions, plan->size());
        std::vector<PlannedSession> told = *plan;
        for (const SessionMoved& moved : replan->moved) {
            RC_ASSERT(moved.number >= number);
            told.at(static_cast<std::size_t>(moved.number - 1)).day = *moved.to;
        }
        for (std::size_t index = 0; index < told.size(); ++index) {
            RC_ASSERT(told[index].day == replan->sessions[index].day);
        }
    }));
}

} // namespace
} // namespace tidemark::rules
