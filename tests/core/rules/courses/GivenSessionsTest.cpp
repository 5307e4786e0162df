// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/GivenSessions.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Instant onDay(int day) {
    return Instant{} + std::chrono::days(day);
}

Session session(const char* course, std::optional<Instant> startedAt) {
    Session made;
    made.course = CourseId(QString::fromLatin1(course));
    made.startedAt = startedAt;
    return made;
}

std::vector<Instant> timesOf(const std::vector<GivenSession>& given) {
    std::vector<Instant> times;
    for (const GivenSession& each : given) {
        times.push_back(each.at);
    }
    return times;
}

TEST(GivenSessions, areThoseWithADoseInTheOrderOfTime) {
    const std::vector sessions{session("a", onDay(3)), session("a", std::nullopt), session("a", onDay(1))};
    EXPECT_THAT(timesOf(givenSessions(sessions)), ElementsAre(onDay(1), onDay(3)));
}

TEST(GivenSessions, ofTheLastCourseLeaveTheEarlierOnesOut) {
    const std::vector sessions{session("later", onDay(700)), session("first", onDay(1)),
                               session("later", onDay(702)), session("first", onDay(3))};
    EXPECT_THAT(timesOf(givenInLastCourse(sessions)), ElementsAre(onDay(700), onDay(702)));
}

TEST(GivenSessions, ofACourseThatIsOnlyPlannedAreStillThoseOfTheCourseBefore) {
    const std::vector sessions{session("first", onDay(1)), session("planned", std::nullopt)};
    EXPECT_THAT(timesOf(givenInLastCourse(sessions)), ElementsAre(onDay(1)));
}

TEST(GivenSessions, areNoneWithoutADose) {
    EXPECT_THAT(timesOf(givenInLastCourse({})), IsEmpty());
    const std::vector sessions{session("planned", std::nullopt)};
    EXPECT_THAT(timesOf(givenInLastCourse(sessions)), IsEmpty());
}

} // namespace
} // namespace tidemark::rules
