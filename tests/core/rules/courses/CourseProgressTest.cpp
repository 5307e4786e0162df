// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/CourseProgress.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

/// A session on a day of the course, with the number it had.
Session session(int day, SessionState state, int ordinal = 0) {
    Session made;
    made.id = SessionId(QString::number(day));
    made.plannedAt = Instant{} + std::chrono::days(day);
    made.state = state;
    made.ordinal = ordinal;
    return made;
}

std::vector<int> ordinals(const std::vector<Session>& sessions) {
    std::vector<int> numbers;
    numbers.reserve(sessions.size());
    for (const Session& each : sessions) {
        numbers.push_back(each.ordinal);
    }
    return numbers;
}

TEST(CourseProgress, countsTheInductionThenBoostersFromOne) {
    struct Case {
        int position;
        CoursePlace place;
    };
    const std::vector<Case> cases{
        {1, {CoursePhase::Induction, 1, 6}}, {5, {CoursePhase::Induction, 5, 6}},
        {6, {CoursePhase::Induction, 6, 6}}, {7, {CoursePhase::Booster, 1, 0}},
        {9, {CoursePhase::Booster, 3, 0}},
    };
    for (const Case& each : cases) {
        EXPECT_EQ(placeAt(each.position, 6), each.place) << each.position;
    }
}

TEST(CourseProgress, numbersPlannedSessionsByTimeNotByTheOrderOfPlanning) {
    const auto placed = withPlaces({session(9, SessionState::Planned), session(2, SessionState::Planned)}, 6);
    EXPECT_EQ(placed.front().id.text(), "2");
    EXPECT_THAT(ordinals(placed), testing::ElementsAre(1, 2));
}

TEST(CourseProgress, doesNotCountACancelledSession) {
    const auto placed =
        withPlaces({session(1, SessionState::Signed, 1), session(2, SessionState::Cancelled, 2),
                    session(3, SessionState::Planned, 3), session(4, SessionState::Planned, 4)},
                   6);
    EXPECT_THAT(ordinals(placed), testing::ElementsAre(1, 2, 2, 3));
}

TEST(CourseProgress, neverRenumbersASessionThatHasBegun) {
    const auto placed = withPlaces({session(1, SessionState::Planned, 3), session(2, SessionState::Signed, 1),
                                    session(3, SessionState::Dosing, 2)},
                                   6);
    EXPECT_THAT(ordinals(placed), testing::ElementsAre(3, 1, 2));
}

TEST(CourseProgress, passesFromTheInductionToBoosters) {
    const auto placed = withPlaces({session(1, SessionState::Signed, 1), session(2, SessionState::Signed, 2),
                                    session(3, SessionState::Planned), session(4, SessionState::Planned)},
                                   3);
    EXPECT_EQ(placeOf(placed[2]), (CoursePlace{CoursePhase::Induction, 3, 3}));
    EXPECT_EQ(placeOf(placed[3]), (CoursePlace{CoursePhase::Booster, 1, 0}));
}

std::vector<PhasePlan> phases(std::vector<std::pair<CoursePhase, int>> sessions) {
    std::vector<PhasePlan> made;
    for (const auto& [phase, count] : sessions) {
        PhasePlan plan;
        plan.phase = phase;
        plan.sessions = count;
        made.push_back(plan);
    }
    return made;
}

TEST(CourseProgress, countsEachPhaseOfAProtocolFromOne) {
    const auto spray =
        phases({{CoursePhase::Induction, 8}, {CoursePhase::Weekly, 4}, {CoursePhase::Maintenance, 0}});
    struct Case {
        int position = 0;
        CoursePlace place;
    };
    for (const Case& each :
         {Case{1, {CoursePhase::Induction, 1, 8}}, Case{8, {CoursePhase::Induction, 8, 8}},
          Case{9, {CoursePhase::Weekly, 1, 4}}, Case{12, {CoursePhase::Weekly, 4, 4}},
          Case{13, {CoursePhase::Maintenance, 1, 0}}, Case{99, {CoursePhase::Maintenance, 87, 0}}}) {
        EXPECT_EQ(placeAt(each.position, spray), each.place) << each.position;
    }
    EXPECT_EQ(placeAt(7, phases({{CoursePhase::Induction, 6}})), (CoursePlace{CoursePhase::Booster, 1, 0}));
}

TEST(CourseProgress, hasTheInductionThatItsProtocolBeginsWith) {
    Protocol protocol;
    EXPECT_EQ(inductionSessionsOf(protocol), 6) << "a protocol without phases says nothing about a course";
    protocol.phases = phases({{CoursePhase::Induction, 8}, {CoursePhase::Weekly, 4}});
    EXPECT_EQ(inductionSessionsOf(protocol), 8);
    protocol.phases = phases({{CoursePhase::Booster, 0}});
    EXPECT_EQ(inductionSessionsOf(protocol), 0);
    protocol.phases = phases({{CoursePhase::Weekly, 4}, {CoursePhase::Maintenance, 0}});
    EXPECT_EQ(inductionSessionsOf(protocol), 0);
}

TEST(CourseProgress, saysTheSameNumberAfterAMissedSessionAndANoShow) {
    const auto placed = withPlaces({session(1, SessionState::Signed, 1), session(2, SessionState::Missed, 2),
                                    session(3, SessionState::NoShow, 2), session(4, SessionState::Planned, 4),
                                    session(5, SessionState::Planned, 5)},
                                   phases({{CoursePhase::Induction, 2}, {CoursePhase::Weekly, 4}}));
    EXPECT_THAT(ordinals(placed), testing::ElementsAre(1, 2, 2, 2, 1));
    EXPECT_EQ(placed.back().phase, CoursePhase::Weekly);
}

} // namespace
} // namespace tidemark::rules
