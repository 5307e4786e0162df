// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/review/ReviewOrder.h"

#include "support/ManualClock.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace tidemark::rules {
namespace {

using Kind = AttentionKind;
using Level = AttentionLevel;
using std::chrono::minutes;

const Instant now = test::ManualClock().now();

struct UrgencyCase {
    Kind kind;
    Level level;
    ReviewUrgency urgency;
};

struct Urgency : testing::TestWithParam<UrgencyCase> {};
TEST_P(Urgency, isThatOfTheBoardAndWhatRunsOutWithTheDaysMayWait) {
    EXPECT_EQ(reviewUrgency({GetParam().kind, GetParam().level, now}), GetParam().urgency);
}
INSTANTIATE_TEST_SUITE_P(
    Kinds, Urgency,
    testing::Values(UrgencyCase{Kind::ReleaseAsked, Level::Urgent, ReviewUrgency::Now},
                    UrgencyCase{Kind::Item9, Level::Urgent, ReviewUrgency::Now},
                    UrgencyCase{Kind::AfterDischarge, Level::Urgent, ReviewUrgency::Now},
                    UrgencyCase{Kind::OrderMissing, Level::Due, ReviewUrgency::Today},
                    UrgencyCase{Kind::Unsigned, Level::Soon, ReviewUrgency::Today},
                    UrgencyCase{Kind::Unsigned, Level::Due, ReviewUrgency::Today},
                    UrgencyCase{Kind::DecisionPending, Level::Soon, ReviewUrgency::Today},
                    UrgencyCase{Kind::DecisionPending, Level::Due, ReviewUrgency::Today},
                    UrgencyCase{Kind::AuthorisationEnded, Level::Due, ReviewUrgency::Today},
                    UrgencyCase{Kind::AuthorisationEnding, Level::Due, ReviewUrgency::Today},
                    UrgencyCase{Kind::AuthorisationEnding, Level::Soon, ReviewUrgency::ThisWeek},
                    UrgencyCase{Kind::OrderEnding, Level::Due, ReviewUrgency::Today},
                    UrgencyCase{Kind::OrderEnding, Level::Soon, ReviewUrgency::ThisWeek},
                    UrgencyCase{Kind::BoosterOverdue, Level::Due, ReviewUrgency::ThisWeek},
                    UrgencyCase{Kind::ProtocolDraft, Level::Soon, ReviewUrgency::ThisWeek}));

TEST(ReviewOrder, isByUrgencyThenByKindThenByWhatWaitsLonger) {
    const std::vector<ReviewPlace> wanted{
        {Kind::ReleaseAsked, Level::Urgent, now - minutes(11)},
        {Kind::ReleaseAsked, Level::Urgent, now - minutes(2)},
        {Kind::Item9, Level::Urgent, now - minutes(21)},
        {Kind::DecisionPending, Level::Due, now - minutes(60)},
        {Kind::Unsigned, Level::Due, now - minutes(3000)},
        {Kind::Unsigned, Level::Soon, now - minutes(30)},
        {Kind::BoosterOverdue, Level::Due, now - minutes(90000)},
        {Kind::ProtocolDraft, Level::Soon, now - minutes(60)},
    };
    std::vector<ReviewPlace> places(wanted.rbegin(), wanted.rend());
    std::ranges::sort(places, comesBefore);
    for (std::size_t at = 0; at < wanted.size(); ++at) {
        EXPECT_EQ(places[at].kind, wanted[at].kind) << at;
        EXPECT_EQ(places[at].since, wanted[at].since) << at;
    }
}

TEST(ReviewOrder, hasOnePlaceForTwoThatAreAlike) {
    const ReviewPlace one{Kind::Item9, Level::Urgent, now};
    EXPECT_FALSE(comesBefore(one, one));
}

struct RoleCase {
    Kind kind;
    bool prescriber;
    bool administrator;
};

struct Decides : testing::TestWithParam<RoleCase> {};
TEST_P(Decides, whoeverTheDecisionIsAskedOfAndNeverANurse) {
    EXPECT_FALSE(decidesOn(Role::Nurse, GetParam().kind));
    EXPECT_EQ(decidesOn(Role::Psychiatrist, GetParam().kind), GetParam().prescriber);
    EXPECT_EQ(decidesOn(Role::Administrator, GetParam().kind), GetParam().administrator);
}
INSTANTIATE_TEST_SUITE_P(
    Kinds, Decides,
    testing::Values(RoleCase{Kind::ReleaseAsked, true, false}, RoleCase{Kind::Item9, true, false},
                    RoleCase{Kind::AfterDischarge, true, false}, RoleCase{Kind::Unsigned, true, false},
                    RoleCase{Kind::DecisionPending, true, false}, RoleCase{Kind::BoosterOverdue, true, false},
                    RoleCase{Kind::OrderMissing, true, false}, RoleCase{Kind::OrderEnding, true, false},
                    RoleCase{Kind::AuthorisationEnded, true, false},
                    RoleCase{Kind::AuthorisationEnding, true, false},
                    RoleCase{Kind::ProtocolDraft, true, true}, RoleCase{Kind::SevereReading, false, false},
                    RoleCase{Kind::ReadingLate, false, false}, RoleCase{Kind::BagDiffers, false, false},
                    RoleCase{Kind::BagEmpty, false, false}, RoleCase{Kind::ContactDue, false, false},
                    RoleCase{Kind::FormDue, false, false}, RoleCase{Kind::DrugDiscrepancy, false, false},
                    RoleCase{Kind::DrugExpiry, false, false}));

TEST(Reviews, aPrescriberAndAnAdministratorHaveAQueueAndANurseHasNone) {
    EXPECT_TRUE(reviews(Role::Psychiatrist));
    EXPECT_TRUE(reviews(Role::Administrator));
    EXPECT_FALSE(reviews(Role::Nurse));
}

struct OrderEndCase {
    int until;
    std::optional<int> next;
    std::optional<Level> level;
};

struct OrderEnd : testing::TestWithParam<OrderEndCase> {};
TEST_P(OrderEnd, isShownFromFourteenDaysAheadAndDueBeforeASession) {
    const QDate today(2026, 5, 12);
    const auto next = GetParam().next ? std::optional(today.addDays(*GetParam().next)) : std::nullopt;
    const auto found = orderEndAttention(today.addDays(GetParam().until), next, today);
    ASSERT_EQ(found.has_value(), GetParam().level.has_value());
    if (found) {
        EXPECT_EQ(found->kind, Kind::OrderEnding);
        EXPECT_EQ(found->level, *GetParam().level);
        EXPECT_EQ(found->number, GetParam().until);
    }
}
INSTANTIATE_TEST_SUITE_P(Days, OrderEnd,
                         testing::Values(OrderEndCase{15, std::nullopt, std::nullopt},
                                         OrderEndCase{14, std::nullopt, Level::Soon},
                                         OrderEndCase{0, std::nullopt, Level::Soon},
                                         OrderEndCase{-1, std::nullopt, std::nullopt},
                                         OrderEndCase{40, 41, Level::Due}, OrderEndCase{40, 40, std::nullopt},
                                         OrderEndCase{3, 2, Level::Soon}));

} // namespace
} // namespace tidemark::rules
