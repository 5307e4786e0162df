// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Rooms.h"

#include "services/board/SessionBoard.h"
#include "support/SessionClinic.h"

#include <gmock/gmock.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

struct RoomsTest : testing::Test {
    test::SessionClinic clinic;
    Rooms rooms() { return {clinic.clinic.open(), clinic.clinic.administrator}; }
    QStringList names() {
        QStringList list;
        const auto listed = Rooms(clinic.clinic.open(), clinic.nurse()).all().value();
        for (const Room& room : listed) {
            list << room.name;
        }
        return list;
    }
};

TEST_F(RoomsTest, areAddedChangedAndRemovedByTheAdministrator) {
    ASSERT_TRUE(rooms().add({u"  Garden  room "_s, u"3"_s}));
    EXPECT_THAT(names(), testing::Contains(u"Garden room"_s));
    EXPECT_EQ(rooms().add({u"garden ROOM"_s, u"1"_s}).error(),
              (Error{ErrorCode::Duplicate, u"room-name"_s, {}}));
    EXPECT_EQ(rooms().change(u"Garden room"_s, {u"Room 2"_s, u"3"_s}).error().code, ErrorCode::Duplicate);
    ASSERT_TRUE(rooms().change(u"Garden room"_s, {u"Garden"_s, u"4"_s}));
    EXPECT_THAT(names(), testing::Not(testing::Contains(u"Garden room"_s)));
    ASSERT_TRUE(rooms().remove(u"Garden"_s));
    EXPECT_EQ(rooms().remove(u"Garden"_s).error().code, ErrorCode::NotFound);
    EXPECT_EQ(Rooms(clinic.clinic.open(), clinic.nurse()).add({u"Mine"_s, u"1"_s}).error().code,
              ErrorCode::NotPermitted);
}

TEST_F(RoomsTest, haveOneToFiftyPlaces) {
    for (const QString& wrong : {u""_s, u"0"_s, u"51"_s, u"two"_s, u"1.5"_s}) {
        const auto refused = rooms().add({u"Attic"_s, wrong});
        ASSERT_FALSE(refused) << qPrintable(wrong);
        EXPECT_EQ(refused.error().field, u"room-places"_s);
    }
    EXPECT_TRUE(rooms().add({u"Attic"_s, u"50"_s}));
    EXPECT_EQ(rooms().add({u" "_s, u"1"_s}).error().field, u"room-name"_s);
}

TEST_F(RoomsTest, areNotRemovedUnderSessionsThatArePlannedInThem) {
    EXPECT_EQ(rooms().remove(u"Room 1"_s).error(), (Error{ErrorCode::RoomInUse, {}, u"1"_s}));
    ASSERT_TRUE(rooms().change(u"Room 1"_s, {u"Blue room"_s, u"2"_s}));
    EXPECT_EQ(clinic.record().session.room, u"Blue room"_s) << "what is planned follows";
    clinic.arrived();
    ASSERT_TRUE(rooms().remove(u"Blue room"_s));
    EXPECT_EQ(clinic.record().session.room, u"Blue room"_s) << "what was stays";
}

TEST_F(RoomsTest, areFoundWhateverTheCaseAndNoOtherIsPlannedIn) {
    const Patient other = clinic.clinic.orderedPatient();
    SessionPlanning planning(clinic.clinic.open(), clinic.nurse());
    SessionPlan plan{other.id, clinic.clinic.clock.now(), u" room  2 "_s, {}};
    EXPECT_EQ(planning.plan(plan)->room, u"Room 2"_s);
    plan.plannedAt += std::chrono::hours(24 * 3);
    plan.room = u"Room 22"_s;
    EXPECT_EQ(planning.plan(plan).error(), (Error{ErrorCode::NotOneOfTheChoices, u"room"_s, {}}));
    plan.room.clear();
    EXPECT_TRUE(planning.plan(plan)) << "none is known yet";
}

/// A fourth person was planned into a room of three.
struct FullRoomTest : RoomsTest {
    FullRoomTest() {
        if (!rooms().change(u"Room 1"_s, {u"Room 1"_s, u"1"_s})) {
            throw std::runtime_error("room");
        }
    }
    const Patient other = clinic.clinic.orderedPatient();
    SessionPlanning planning() { return {clinic.clinic.open(), clinic.nurse()}; }
    SessionPlan inRoom(int minutesFromNow) {
        return {other.id, clinic.clinic.clock.now() + std::chrono::minutes(minutesFromNow), u"Room 1"_s, {}};
    }
};

TEST_F(FullRoomTest, isAskedAboutFromThePlannedStartToThePlannedLeaving) {
    // 40 minutes of infusion and 60 after it, from now on.
    struct Case {
        int minutes = 0;
        bool asked = false;
    };
    for (const Case& each : {Case{0, true}, Case{99, true}, Case{100, false}, Case{180, false}}) {
        const auto questions = planning().questions(inRoom(each.minutes)).value();
        EXPECT_EQ(!questions.empty(), each.asked) << each.minutes;
    }
    EXPECT_EQ(planning().plan(inRoom(30)).error(),
              (Error{ErrorCode::RoomTaken, u"reason"_s, u"2026-03-02 10:30"_s}));
    SessionPlan all = inRoom(30);
    all.reason = u"In the corridor"_s;
    EXPECT_TRUE(planning().plan(all));
}

TEST_F(FullRoomTest, isFullWhileSomebodyIsStillHere) {
    clinic.infused();
    clinic.wait(120);
    EXPECT_EQ(planning().questions(inRoom(0)).value().size(), 1U) << "planned to have left long ago";
    EXPECT_TRUE(planning().questions(inRoom(15)).value().empty());
}

TEST_F(FullRoomTest, isFreeAgainWhenTheSessionIsCalledOff) {
    ASSERT_TRUE(planning().cancel(clinic.session, u"Fever"_s));
    EXPECT_TRUE(planning().plan(inRoom(0)));
}

TEST_F(FullRoomTest, asksWhenSomebodyIsSeatedInIt) {
    SessionPlan elsewhere = inRoom(0);
    elsewhere.room = u"Room 2"_s;
    const Session planned = planning().plan(elsewhere).value();
    EXPECT_EQ(planning().seat(planned.id, u"Room 1"_s).error().code, ErrorCode::RoomTaken);
    EXPECT_EQ(planning().seat(planned.id, u"Attic"_s).error().code, ErrorCode::NotOneOfTheChoices);
    ASSERT_TRUE(planning().seat(planned.id, u"Room 3"_s));
    ASSERT_TRUE(planning().seat(planned.id, u"Room 1"_s, u"Only for a quarter of an hour"_s));
    clinic.isSigned();
    EXPECT_EQ(planning().seat(clinic.session, u"Room 2"_s).error().code, ErrorCode::Signed);
}

} // namespace
} // namespace tidemark::services
