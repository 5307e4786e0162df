// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/ReadingPlan.h"

#include "rules/protocols/Protocols.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using test::atMinute;
using test::SessionRecordBuilder;

const char* wordOf(ColumnState state) {
    switch (state) {
    case ColumnState::Taken:
        return "taken";
    case ColumnState::NotObtained:
        return "not-obtained";
    case ColumnState::Missed:
        return "missed";
    case ColumnState::Due:
        return "due";
    case ColumnState::Late:
        return "late";
    case ColumnState::Future:
        return "future";
    }
    return "?";
}

/// "base:taken 10:due 20:future *:taken", one word per column; * is an unplanned set.
std::string planAt(const SessionRecordBuilder& builder, double minute) {
    std::string words;
    for (const ReadingColumn& column : readingPlan(builder.build(), ivKetamineProtocol(), atMinute(minute))) {
        const std::string name = column.baseline        ? "base"
                                 : column.plannedMinute ? std::to_string(*column.plannedMinute)
                                                        : "*";
        words += (words.empty() ? "" : " ") + name + ':' + wordOf(column.state);
    }
    return words;
}

SessionRecordBuilder running() {
    return SessionRecordBuilder().baseline(-20, {.systolic = 128, .diastolic = 82}).started();
}

TEST(ReadingPlan, showsTheWholePlanBeforeStart) {
    SessionRecordBuilder builder;
    EXPECT_EQ(planAt(builder, -30), "base:due 10:future 20:future 30:future 40:future 55:future 70:future");
    builder.state(SessionState::Planned);
    EXPECT_EQ(planAt(builder, -30),
              "base:future 10:future 20:future 30:future 40:future 55:future 70:future");
    const auto columns = readingPlan(builder.build(), ivKetamineProtocol(), atMinute(-30));
    EXPECT_FALSE(columns.at(1).plannedAt);
}

TEST(ReadingPlan, makesTheNextColumnDueWhenNoneIsNearer) {
    EXPECT_EQ(planAt(running(), 0), "base:taken 10:due 20:future 30:future 40:future 55:future 70:future");
}

struct Edge {
    double minute;
    const char* ten;
};

TEST(ReadingPlan, isLateOnlyAfterFiveMinutes) {
    const std::string rest = " 20:future 30:future 40:future 55:future 70:future";
    for (const Edge& each :
         {Edge{8, "due"}, Edge{10, "due"}, Edge{14.99, "due"}, Edge{15, "due"}, Edge{15.01, "late"}}) {
        EXPECT_EQ(planAt(running(), each.minute), std::string("base:taken 10:") + each.ten + rest)
            << each.minute;
    }
}

TEST(ReadingPlan, isDueFromTwoMinutesBeforeBesideALateOne) {
    EXPECT_THAT(planAt(running(), 17.99), testing::HasSubstr("10:late 20:future"));
    EXPECT_THAT(planAt(running(), 18), testing::HasSubstr("10:late 20:due 30:future"));
}

TEST(ReadingPlan, fillsTheColumnThatASetAnswers) {
    const auto builder = running().reading(11, {.systolic = 139, .diastolic = 87}, 10);
    EXPECT_EQ(planAt(builder, 12), "base:taken 10:taken 20:due 30:future 40:future 55:future 70:future");
    const auto columns = readingPlan(builder.build(), ivKetamineProtocol(), atMinute(12));
    EXPECT_EQ(columns.at(1).reading, &builder.build().readings.at(1));
    EXPECT_EQ(columns.at(1).plannedAt, atMinute(10));
}

TEST(ReadingPlan, marksAColumnMissedOnceALaterOneIsFilled) {
    EXPECT_THAT(planAt(running().reading(21, {.systolic = 140}, 20), 22),
                testing::HasSubstr("10:missed 20:taken 30:due"));
    EXPECT_THAT(planAt(running().notObtained(21, 20), 22),
                testing::HasSubstr("10:missed 20:not-obtained 30:due"));
}

TEST(ReadingPlan, givesAnUnplannedSetItsOwnColumnBetween) {
    EXPECT_THAT(planAt(running().reading(3, {.systolic = 140}), 4),
                testing::HasSubstr("base:taken *:taken 10:due"));
    EXPECT_THAT(planAt(running().reading(10, {.systolic = 140}, 10).reading(12, {.systolic = 141}, 10), 13),
                testing::HasSubstr("10:taken *:taken 20:due"));
}

TEST(ReadingPlan, goesOnEveryFifteenMinutesUntilOneBeyondNow) {
    EXPECT_THAT(planAt(running(), 69.9), testing::EndsWith("70:due"));
    EXPECT_THAT(planAt(running(), 70), testing::EndsWith("70:due 85:future"));
    EXPECT_THAT(planAt(running(), 100), testing::EndsWith("85:late 100:due 115:future"));
}

TEST(ReadingPlan, endsAfterTwelveHoursHoweverLongTheSessionIsOpen) {
    EXPECT_EQ(readingPlan(running().build(), ivKetamineProtocol(), atMinute(60.0 * 24 * 30)).size(),
              1U + 6U + 44U);
}

TEST(ReadingPlan, isNotShiftedByAPause) {
    const auto builder = running().pump(5, PumpChangeKind::Pause).pump(25, PumpChangeKind::Resume, 150);
    EXPECT_EQ(planAt(builder, 12), planAt(running(), 12));
}

TEST(ReadingPlan, endsWhenThePatientLeaves) {
    const auto builder = running().reading(10, {.systolic = 140}, 10).left(45);
    EXPECT_EQ(planAt(builder, 300), "base:taken 10:taken 20:missed 30:missed 40:missed");
}

TEST(ReadingPlan, showsTheCorrectedSetInsteadOfTheOldOne) {
    auto builder = running().reading(10, {.systolic = 240}, 10).reading(10, {.systolic = 140}, 10);
    builder.edit().readings.at(2).stamp.corrects = builder.edit().readings.at(1).stamp.id;
    const auto columns = readingPlan(builder.build(), ivKetamineProtocol(), atMinute(12));
    EXPECT_EQ(columns.at(1).reading->systolic, 140);
    EXPECT_EQ(columns.size(), 7U);
    builder.edit().readings.at(2).stamp.undone = true;
    EXPECT_EQ(readingPlan(builder.build(), ivKetamineProtocol(), atMinute(12)).at(1).reading->systolic, 240);
}

TEST(ReadingPlan, keepsEveryBaselineThatWasTaken) {
    const auto builder =
        SessionRecordBuilder().baseline(-20, {.systolic = 150}).baseline(-10, {.systolic = 138}).started();
    EXPECT_THAT(planAt(builder, 0), testing::StartsWith("base:taken base:taken 10:due"));
}

TEST(NextReading, isTheFirstThatIsNotFilledOrMissed) {
    const auto next = [](const SessionRecordBuilder& builder, double minute) {
        return nextReadingDue(builder.build(), ivKetamineProtocol(), atMinute(minute));
    };
    EXPECT_FALSE(next(SessionRecordBuilder(), -10));
    EXPECT_EQ(next(running(), 0), atMinute(10));
    EXPECT_EQ(next(running(), 17), atMinute(10)) << "late, still awaited";
    EXPECT_EQ(next(running().reading(20, {.systolic = 140}, 20), 21), atMinute(30));
    EXPECT_FALSE(next(running().left(45), 46));
}

TEST(PlannedTime, isTheNearestDueOrLateColumn) {
    const auto planned = [](const SessionRecordBuilder& builder, double minute) {
        return plannedTimeFor(builder.build(), ivKetamineProtocol(), atMinute(minute));
    };
    EXPECT_FALSE(planned(SessionRecordBuilder(), -10)) << "before Start";
    EXPECT_FALSE(planned(running(), 2)) << "far too early for minute 10";
    EXPECT_FALSE(planned(running(), 4.99));
    EXPECT_EQ(planned(running(), 5), atMinute(10));
    EXPECT_EQ(planned(running(), 10), atMinute(10));
    EXPECT_EQ(planned(running(), 16), atMinute(10)) << "late";
    EXPECT_EQ(planned(running(), 19), atMinute(20)) << "both open, 20 is nearer";
    EXPECT_EQ(planned(running().reading(10, {.systolic = 140}, 10), 16), atMinute(20));
    EXPECT_FALSE(planned(running().reading(10, {.systolic = 140}, 10), 12)) << "10 is filled, 20 is far";
    EXPECT_FALSE(planned(running().left(45), 46));
}

} // namespace
} // namespace tidemark::rules
