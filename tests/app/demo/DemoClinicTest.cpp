// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoOnDisk.h"

#include "demo/InventedPeopleFile.h"
#include "rules/sessions/RoomStay.h"
#include "services/clinic/Rooms.h"
#include "services/courses/Courses.h"
#include "services/courses/NextVisit.h"
#include "services/orders/Orders.h"
#include "services/protocols/ClinicProtocols.h"
#include "services/sessions/AuditLogCheck.h"
#include "storage/repositories/clinic/ClinicCounts.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <memory>
#include <set>

namespace tidemark::demo {
namespace {

using services::BoardCard;

TEST(DemoClinic, TheSameSeedOnTheSameDayGivesTheSameClinic) {
    const QByteArray first = DemoOnDisk({4, 1, 21}).exported();
    EXPECT_GT(first.count('\n'), 100);
    EXPECT_EQ(first, DemoOnDisk({4, 1, 21}).exported());
}

TEST(DemoClinic, IsMadeOnEveryDayOfTheWeek) {
    // Six are enough for somebody in today's chairs whose booster is planned, too.
    for (int day = 0; day < 7; ++day) {
        for (const std::uint64_t seed : {1U, 5U}) {
            const DemoOnDisk demo({6, 1, seed}, {}, day);
            EXPECT_FALSE(demo.today().empty()) << "day " << day << ", seed " << seed;
        }
    }
}

TEST(DemoClinic, AnotherSeedGivesAnotherClinic) {
    EXPECT_NE(DemoOnDisk({3, 1, 21}).exported(), DemoOnDisk({3, 1, 22}).exported());
}

class TodaysBoard : public testing::TestWithParam<QTime> {};

TEST_P(TodaysBoard, HasASessionAtEveryStage) {
    const DemoOnDisk demo({11, 1, 5}, GetParam());
    const std::vector<BoardCard> cards = demo.today();
    const auto count = [&](auto&& isAt) { return std::ranges::count_if(cards, isAt); };
    const auto inState = [&](SessionState state) {
        return count([state](const BoardCard& card) { return card.session.state == state; });
    };
    EXPECT_GE(inState(SessionState::Planned), 1);
    EXPECT_GE(count([](const BoardCard& card) {
                  return card.session.state == SessionState::Arrived && !card.releaseAsked;
              }),
              1);
    EXPECT_GE(count([](const BoardCard& card) { return card.releaseAsked; }), 1);
    EXPECT_GE(inState(SessionState::Dosing), 1);
    EXPECT_GE(count([](const BoardCard& card) {
                  return card.session.state == SessionState::Monitoring && !card.readyToLeave;
              }),
              1);
    EXPECT_GE(count([](const BoardCard& card) { return card.readyToLeave; }), 1);
    EXPECT_GE(inState(SessionState::Left), 1) << "to be signed";
    EXPECT_EQ(inState(SessionState::Signed), 2);
    EXPECT_EQ(cards.size(), 11U);
}

INSTANTIATE_TEST_SUITE_P(AtAnyHour, TodaysBoard,
                         testing::Values(QTime(10, 0), QTime(0, 2), QTime(1, 0), QTime(3, 50), QTime(23, 40)),
                         [](const auto& hour) { return hour.param.toString("HHmm").toStdString(); });

/// As large as the default one, as far as the board goes.
class BusyDemo : public testing::Test {
protected:
    static void SetUpTestSuite() { demo = std::make_unique<DemoOnDisk>(DemoPlan{24, 1, 20260301}); }
    static void TearDownTestSuite() { demo.reset(); }
    [[nodiscard]] static services::OpenClinic& clinic() { return demo->clinic(); }
    [[nodiscard]] static const Actor& nurse() { return demo->desk.actor; }

    inline static std::unique_ptr<DemoOnDisk> demo;
};

TEST_F(BusyDemo, RunsOnTheProtocolsThatCameWithTheProgram) {
    std::set<QString> used;
    for (const BoardCard& card : demo->today()) {
        const auto order = services::Orders(clinic(), nurse()).inForce(card.patient.id).value();
        ASSERT_TRUE(order);
        used.insert({card.session.protocolId, order->protocolId});
        EXPECT_EQ(card.session.phase == CoursePhase::Booster, card.session.protocolId == u"iv-booster")
            << qPrintable(card.session.protocolId);
    }
    EXPECT_THAT(used, testing::UnorderedElementsAre(
                          QStringLiteral("iv-induction-3x2"), QStringLiteral("iv-induction-2x3"),
                          QStringLiteral("iv-booster"), QStringLiteral("esketamine-trd")));
}

TEST_F(BusyDemo, HasANextDateAfterEverySessionButTheLastOfAnInduction) {
    int looked = 0;
    for (const BoardCard& card : demo->today()) {
        const auto next = services::NextVisit(clinic(), nurse()).after(card.session.id).value();
        const bool last = card.session.plannedInPhase == 6 && card.session.ordinal == 6;
        EXPECT_EQ(!next.planned && !next.proposed, last) << qPrintable(card.session.protocolId);
        looked += last ? 0 : 1;
    }
    EXPECT_GT(looked, 10);
}

TEST_F(BusyDemo, ShowsAStaggeredStartAndAnOverdueBooster) {
    const Instant now = clinic().now();
    EXPECT_GE(std::ranges::count_if(
                  demo->today(), [&](const BoardCard& card) { return card.start && card.start->at > now; }),
              1);
    const auto lines = services::SessionBoard(clinic(), nurse()).attention().value();
    EXPECT_EQ(std::ranges::count(lines, rules::AttentionKind::BoosterOverdue, &services::AttentionLine::kind),
              1);
}

/// Three people were in Room 2, and a fourth was planned into it.
TEST(DemoClinic, PutsNoMorePeopleIntoARoomThanItHasPlaces) {
    for (const std::uint64_t seed : {3U, 7U}) {
        const DemoOnDisk demo({30, 1, seed});
        services::OpenClinic& clinic = demo.clinic();
        const QDate today = clinic.today();
        const auto visits = services::Courses(clinic, demo.desk.actor)
                                .between(today.addYears(-1), today.addMonths(2))
                                .value();
        const auto rooms = services::Rooms(clinic, demo.desk.actor).all().value();
        ASSERT_FALSE(rooms.empty());
        std::size_t seated = 0;
        for (const Room& room : rooms) {
            std::vector<rules::RoomStay> stays;
            for (const services::ScheduledVisit& visit : visits) {
                const auto protocol = services::protocolOf(clinic, visit.session).value();
                const auto stay =
                    rules::roomStay(visit.session, protocol, rules::usualDoseLength(protocol), clinic.now());
                if (stay && visit.session.room == room.name) {
                    stays.push_back(*stay);
                }
            }
            seated += stays.size();
            for (std::size_t each = 0; each < stays.size(); ++each) {
                std::vector<rules::RoomStay> others = stays;
                others.erase(others.begin() + static_cast<std::ptrdiff_t>(each));
                EXPECT_FALSE(rules::fullFrom(others, stays[each], room.places))
                    << qPrintable(room.name) << ", seed " << seed;
            }
        }
        EXPECT_GT(seated, visits.size() * 9 / 10) << "hardly anybody has no room";
    }
}

/// What began before midnight is planned for today all the same: every chair of the board at the same minute.
TEST(DemoClinic, IsMadeRoundMidnight) {
    for (const std::uint64_t seed : {1U, 3U}) {
        for (const QTime hour : {QTime(23, 52), QTime(0, 0), QTime(0, 7), QTime(1, 40)}) {
            const DemoOnDisk demo({24, 1, seed}, hour);
            EXPECT_EQ(demo.today().size(), 16U) << qPrintable(hour.toString()) << ", seed " << seed;
        }
    }
}

TEST(DemoClinic, IsWholeAndDurableWhenItIsHandedOver) {
    const DemoOnDisk demo({2, 1, 9});
    services::AuditLogCheck check(demo.clinic(), {demo.desk.actor.id, {}, Role::Administrator});
    EXPECT_TRUE(check.readAll().has_value()) << check.faultCount() << " faults";
    EXPECT_GT(check.sessionsChecked(), 2);
    EXPECT_EQ(demo.made.patients, 2);
    EXPECT_GT(demo.made.sessions, 4);
    const auto counted = demo.clinic().store().read(&storage::ClinicCounts::load).value();
    EXPECT_EQ(demo.made.patients, counted.patients) << "what is said is what is there";
    EXPECT_EQ(demo.made.sessions, counted.sessions);
}

TEST(DemoClinic, SaysInItsFolderHowToSignIn) {
    const DemoOnDisk demo({1, 1, 3});
    const auto signIn = readInventedSignIn(demo.clinic().folder().path());
    ASSERT_TRUE(signIn.has_value());
    EXPECT_EQ(signIn->passphrase, demo.made.passphrase);
    EXPECT_EQ(signIn->pin, demo.made.pin);
    ASSERT_EQ(signIn->people.size(), demo.made.people.size());
    for (std::size_t i = 0; i < signIn->people.size(); ++i) {
        EXPECT_EQ(signIn->people[i].signInName, demo.made.people[i].signInName);
        EXPECT_EQ(signIn->people[i].displayName, demo.made.people[i].displayName);
        EXPECT_EQ(signIn->people[i].role, demo.made.people[i].role);
    }
}

} // namespace
} // namespace tidemark::demo
