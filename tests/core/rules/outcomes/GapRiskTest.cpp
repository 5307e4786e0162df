// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/GapRisk.h"

#include "core/rules/outcomes/OutcomeFacts.h"
#include "rules/courses/Schedule.h"
#include "rules/protocols/Protocols.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using testing::Optional;
using Course = CourseBuilder;

TEST(GapRisk, allowsTheLongestGapOfThePhaseThatComesNextAndItsTolerance) {
    const auto phases = phasesFor(newestProtocol(QStringLiteral("esketamine-trd")).value(), {}).value();
    EXPECT_THAT(allowedGap(phases, 3, {}), Optional(4 + 1)) << "induction";
    EXPECT_THAT(allowedGap(phases, 8, {}), Optional(7 + 2)) << "the first of the weekly ones";
    EXPECT_THAT(allowedGap(phases, 12, {}), Optional(7 + 2)) << "maintenance, every week";
}

TEST(GapRisk, allowsABoosterItsIntervalAndAQuarter) {
    const auto phases = phasesFor(newestProtocol(QStringLiteral("iv-induction-3x2")).value(), {}).value();
    EXPECT_THAT(allowedGap(phases, 6, 28), Optional(28 + 7));
    EXPECT_FALSE(allowedGap(phases, 6, {})) << "nobody wants boosters";
}

std::optional<GapRisk> risk(Course course, int today, std::optional<int> limit = 4) {
    return gapRisk(course.facts(), limit, Course::firstDay.addDays(today), Course::zone);
}

TEST(GapRisk, isACourseThatGoesOnWithNothingPlanned) {
    const auto found = risk(Course().infusions(3), 6);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->reason, GapReason::NothingPlanned);
    EXPECT_EQ(found->days, 2) << "since day 4";
    EXPECT_EQ(found->limit, 4);
    EXPECT_TRUE(risk(Course().infusions(3), 4 + 4 + 28));
    EXPECT_FALSE(risk(Course().infusions(3), 4 + 4 + 29)) << "that one was left";
}

TEST(GapRisk, isASessionThatIsPlannedTooLate) {
    EXPECT_FALSE(risk(Course().infusions(3).next(8), 5)) << "four days after day 4";
    const auto found = risk(Course().infusions(3).next(9), 5);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->reason, GapReason::PlannedLate);
    EXPECT_EQ(found->days, 5);
}

TEST(GapRisk, isNoneOfACourseThatIsOver) {
    EXPECT_FALSE(risk(Course(), 5)) << "not begun";
    EXPECT_FALSE(risk(Course().infusions(3).closed(5), 6));
    EXPECT_FALSE(risk(Course().infusions(6), 20, std::nullopt)) << "nothing comes next";
    Course before;
    before.infusions(3).facts().laterCourse = true;
    EXPECT_FALSE(risk(before, 6));
}

} // namespace
} // namespace tidemark::rules
