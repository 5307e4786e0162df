// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/RoomStay.h"

#include "rules/protocols/Protocols.h"

#include <gtest/gtest.h>

namespace tidemark::rules {
namespace {

using std::chrono::minutes;

const Instant ten = fromMilliseconds(1'772'442'000'000);

Instant at(int minute) {
    return ten + minutes(minute);
}

/// 40 minutes of infusion and an hour after it.
Protocol infusion() {
    Protocol protocol;
    protocol.duration = Minutes{40};
    protocol.minimumStayAfterEnd = Minutes{60};
    return protocol;
}

Session session(SessionState state) {
    Session session;
    session.state = state;
    session.plannedAt = ten;
    return session;
}

TEST(RoomStay, lastsFromThePlannedStartToThePlannedLeaving) {
    EXPECT_EQ(roomStay(session(SessionState::Planned), infusion(), Minutes{40}, at(-600)),
              (RoomStay{at(0), at(100)}));
    EXPECT_EQ(roomStay(session(SessionState::Planned), infusion(), Minutes{240}, at(-600)),
              (RoomStay{at(0), at(300)}))
        << "an order for four hours";
}

TEST(RoomStay, followsWhatReallyHappens) {
    Session running = session(SessionState::Arrived);
    running.arrivedAt = at(-20);
    EXPECT_EQ(roomStay(running, infusion(), Minutes{40}, at(0)), (RoomStay{at(-20), at(100)}));
    running.arrivedAt = at(30);
    EXPECT_EQ(roomStay(running, infusion(), Minutes{40}, at(35)), (RoomStay{at(30), at(130)})) << "late";
    running.state = SessionState::Dosing;
    running.startedAt = at(50);
    EXPECT_EQ(roomStay(running, infusion(), Minutes{40}, at(60)), (RoomStay{at(30), at(150)}));
    running.state = SessionState::Monitoring;
    running.pumpEndedAt = at(80);
    EXPECT_EQ(roomStay(running, infusion(), Minutes{40}, at(90)), (RoomStay{at(30), at(140)}))
        << "stopped early";
    EXPECT_EQ(roomStay(running, infusion(), Minutes{40}, at(200)), (RoomStay{at(30), at(215)}))
        << "still here";
    running.state = SessionState::Left;
    running.leftAt = at(145);
    EXPECT_EQ(roomStay(running, infusion(), Minutes{40}, at(500)), (RoomStay{at(30), at(145)}));
}

TEST(RoomStay, countsWhereTheProtocolCountsFrom) {
    Protocol spray = protocolFor(QStringLiteral("esketamine-trd"), 1).value();
    EXPECT_EQ(usualDoseLength(spray).value, 10) << "three devices, five minutes apart";
    spray.minimumStayAfterEnd = Minutes{120};
    spray.stayClock = StayClock::FirstDose;
    EXPECT_EQ(roomStay(session(SessionState::Planned), spray, Minutes{10}, at(-600)),
              (RoomStay{at(0), at(120)}));
    spray.stayClock = StayClock::LastDose;
    EXPECT_EQ(roomStay(session(SessionState::Planned), spray, Minutes{10}, at(-600)),
              (RoomStay{at(0), at(130)}));
}

TEST(RoomStay, isNoneForWhatIsCalledOff) {
    using enum SessionState;
    for (const SessionState state : {Cancelled, Missed, NoShow, EnteredInError}) {
        EXPECT_FALSE(roomStay(session(state), infusion(), Minutes{40}, at(0)));
    }
}

TEST(RoomStay, aRoomIsFullWhileAllItsPlacesAreTakenAtOnce) {
    const RoomStay wanted{at(0), at(100)};
    struct Case {
        std::vector<RoomStay> others;
        int places = 1;
        std::optional<Instant> full;
        const char* why = "";
    };
    const Case cases[] = {
        {{}, 1, std::nullopt, "nobody"},
        {{{at(-50), at(0)}}, 1, std::nullopt, "leaves as the next one comes"},
        {{{at(-50), at(1)}}, 1, at(0), "a minute too long"},
        {{{at(100), at(200)}}, 1, std::nullopt, "comes as this one leaves"},
        {{{at(99), at(200)}}, 1, at(99), "comes a minute too early"},
        {{{at(0), at(100)}}, 2, std::nullopt, "the second place"},
        {{{at(0), at(50)}, {at(50), at(100)}}, 2, std::nullopt, "one after the other on one place"},
        {{{at(0), at(51)}, {at(50), at(100)}}, 2, at(50), "both at once for a minute"},
        {{{at(-10), at(200)}, {at(20), at(30)}, {at(60), at(90)}}, 2, at(20), "the first of two moments"},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(fullFrom(each.others, wanted, each.places), each.full) << each.why;
    }
}

} // namespace
} // namespace tidemark::rules
