// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/drugs/DrugLedger.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using ::testing::ElementsAre;

DrugUnit unit(const char* id, int number, std::int64_t content) {
    DrugUnit made;
    made.id = DrugUnitId(QLatin1String(id));
    made.number = number;
    made.content = {content};
    return made;
}

DrugMovement movement(const char* id, DrugMovementKind kind, std::int64_t stock, const char* lot = "lot-1") {
    DrugMovement made;
    made.id = DrugMovementId(QLatin1String(id));
    made.kind = kind;
    made.lot = DrugLotId(QLatin1String(lot));
    made.stock = {stock};
    return made;
}

DrugMovement removal(const char* id, std::int64_t removed, std::int64_t drawn) {
    DrugMovement made = movement(id, DrugMovementKind::Removal, -removed);
    made.removed = {removed};
    made.drawn = {drawn};
    return made;
}

std::vector<std::int64_t> values(const std::vector<Micrograms>& amounts) {
    std::vector<std::int64_t> numbers;
    for (const Micrograms& amount : amounts) {
        numbers.push_back(amount.value);
    }
    return numbers;
}

TEST(DrugLedger, keepsAmountsToATenthOfAMilligram) {
    struct Case {
        double milligrams;
        std::int64_t micrograms;
    };
    for (const Case& each :
         {Case{0, 0}, Case{41, 41'000}, Case{39.96, 40'000}, Case{39.94, 39'900}, Case{0.05, 100}}) {
        EXPECT_EQ(ledgerAmount({each.milligrams}).value, each.micrograms) << each.milligrams;
    }
    EXPECT_DOUBLE_EQ(milligrams({41'300}).value, 41.3);
}

TEST(DrugLedger, flagsExpiryFromThirtyDaysBeforeAndRefusesFromTheDayAfter) {
    const QDate today(2026, 5, 12);
    struct Case {
        int days;
        ExpiryFlag flag;
    };
    for (const Case& each :
         {Case{-1, ExpiryFlag::Expired}, Case{0, ExpiryFlag::Soon}, Case{1, ExpiryFlag::Soon},
          Case{29, ExpiryFlag::Soon}, Case{30, ExpiryFlag::Soon}, Case{31, ExpiryFlag::Good}}) {
        EXPECT_EQ(expiryFlag(today.addDays(each.days), today), each.flag) << each.days;
    }
}

TEST(DrugLedger, takesTheFewestUnitsAndTheSmallestForTheRest) {
    struct Case {
        std::vector<DrugUnit> units;
        std::int64_t dose;
        std::vector<std::string> taken;
    };
    const std::vector<Case> cases{
        {{unit("a", 1, 500'000), unit("b", 2, 500'000)}, 41'000, {"a"}},
        {{unit("a", 1, 20'000), unit("b", 2, 20'000), unit("c", 3, 20'000)}, 40'000, {"a", "b"}},
        {{unit("a", 1, 20'000), unit("b", 2, 20'000), unit("c", 3, 20'000)}, 40'100, {"a", "b", "c"}},
        // An opened vial that still holds enough goes before a full one.
        {{unit("a", 1, 500'000), unit("b", 2, 60'000)}, 41'000, {"b"}},
        {{unit("a", 1, 28'000), unit("b", 2, 28'000), unit("c", 3, 28'000)}, 84'000, {"a", "b", "c"}},
    };
    for (const Case& each : cases) {
        const auto taken = fewestUnits(each.units, {each.dose});
        ASSERT_TRUE(taken.has_value());
        std::vector<std::string> ids;
        Micrograms drawn;
        for (const UnitDraw& draw : *taken) {
            ids.push_back(draw.unit.text().toStdString());
            drawn = drawn + draw.drawn;
            EXPECT_LE(draw.drawn.value, draw.removed.value);
        }
        EXPECT_EQ(ids, each.taken);
        EXPECT_EQ(drawn.value, each.dose);
    }
}

TEST(DrugLedger, takesNothingWhenTheUnitsDoNotHoldTheDose) {
    EXPECT_FALSE(fewestUnits({}, {1}).has_value());
    const std::vector<DrugUnit> two{unit("a", 1, 20'000), unit("b", 2, 20'000)};
    EXPECT_TRUE(fewestUnits(two, {40'000}).has_value());
    EXPECT_FALSE(fewestUnits(two, {40'001}).has_value());
}

TEST(DrugLedger, splitsTheGivenDoseOverWhatWasDrawn) {
    const std::vector<DrugMovement> removals{removal("r1", 20'000, 20'000), removal("r2", 20'000, 15'000)};
    struct Case {
        std::int64_t given;
        Remainder remainder;
        std::vector<std::vector<std::int64_t>> splits; // given, wasted, returned
    };
    const std::vector<Case> cases{
        {35'000, Remainder::Wasted, {{20'000, 0, 0}, {15'000, 5'000, 0}}},
        {10'000, Remainder::Wasted, {{10'000, 10'000, 0}, {0, 20'000, 0}}},
        {0, Remainder::Returned, {{0, 0, 20'000}, {0, 0, 20'000}}},
        {40'000, Remainder::Wasted, {{20'000, 0, 0}, {20'000, 0, 0}}}, // more than was drawn, still of it
    };
    for (const Case& each : cases) {
        const auto splits = splitUse(removals, {each.given}, each.remainder);
        ASSERT_TRUE(splits.has_value());
        for (std::size_t i = 0; i < splits->size(); ++i) {
            const UseSplit& split = (*splits)[i];
            EXPECT_EQ(values({split.given, split.wasted, split.returned}), each.splits[i]) << each.given;
            EXPECT_EQ(split.given + split.wasted + split.returned, removals[i].removed);
        }
    }
}

TEST(DrugLedger, refusesToSplitMoreThanWasRemoved) {
    const std::vector<DrugMovement> removals{removal("r1", 20'000, 20'000)};
    EXPECT_TRUE(splitUse(removals, {20'000}, Remainder::Wasted).has_value());
    EXPECT_EQ(splitUse(removals, {20'100}, Remainder::Wasted).error().code, ErrorCode::DoesNotAddUp);
}

TEST(DrugLedger, saysWhetherAUseAddsUp) {
    DrugMovement use = movement("u", DrugMovementKind::Use, 0);
    use.removed = {500'000};
    use.given = {40'000};
    use.wasted = {460'000};
    EXPECT_TRUE(addsUp(use));
    use.wasted = {459'999};
    EXPECT_FALSE(addsUp(use));
    use.returned = {1};
    EXPECT_TRUE(addsUp(use));
}

TEST(DrugLedger, balancesALotWithoutItsCorrectedMovements) {
    DrugMovement corrected = movement("u2", DrugMovementKind::Use, 500);
    corrected.corrects = DrugMovementId(QStringLiteral("u1"));
    const std::vector<DrugMovement> movements{movement("in", DrugMovementKind::Receipt, 1'000),
                                              movement("other", DrugMovementKind::Receipt, 7, "b"),
                                              movement("out", DrugMovementKind::Removal, -500),
                                              movement("u1", DrugMovementKind::Use, 100), corrected};
    EXPECT_EQ(lotBalance(movements, DrugLotId(QStringLiteral("lot-1"))).value, 1'000);
    EXPECT_EQ(lotBalance(movements, DrugLotId(QStringLiteral("b"))).value, 7);
    EXPECT_THAT(values(runningBalances(movements)), ElementsAre(1'000, 7, 500, 500, 1'000));
}

TEST(DrugLedger, findsWhatWasOpenedAndNotClosed) {
    DrugMovement use = movement("u1", DrugMovementKind::Use, 0);
    use.removal = DrugMovementId(QStringLiteral("r1"));
    const std::vector<DrugMovement> movements{removal("r1", 20, 20), use, removal("r2", 20, 20)};
    const auto open = openRemovals(movements);
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open.front().id.text(), QStringLiteral("r2"));
}

TEST(DrugLedger, asksForClosingOnceTheSessionNeedsTheUnitNoMore) {
    for (const SessionState state : {SessionState::Planned, SessionState::Arrived, SessionState::Dosing}) {
        EXPECT_FALSE(needsClosing(state));
    }
    for (const SessionState state : {SessionState::Monitoring, SessionState::Left, SessionState::Signed,
                                     SessionState::Cancelled, SessionState::Missed, SessionState::NoShow}) {
        EXPECT_TRUE(needsClosing(state));
    }
}

TEST(DrugLedger, comparesACountWithWhatTheLedgerHeld) {
    DrugMovement count = movement("c", DrugMovementKind::Count, 0);
    count.expected = 10;
    for (const int counted : {9, 10, 11}) {
        count.counted = counted;
        EXPECT_EQ(countDifference(count), counted - 10);
    }
}

} // namespace
} // namespace tidemark::rules
