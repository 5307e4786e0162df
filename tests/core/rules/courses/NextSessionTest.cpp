// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/NextSession.h"

#include "rules/protocols/Protocols.h"

#include <gtest/gtest.h>

namespace tidemark::rules {
namespace {

struct Given {
    const char* name;
    const char* protocol;
    CoursePhase phase;
    int ordinal;
    QDate on;
    std::optional<QDate> next;
};

class NextSessionDay : public ::testing::TestWithParam<Given> {};

TEST_P(NextSessionDay, FollowsTheProtocolsSpacing) {
    const Given& given = GetParam();
    Session last;
    last.phase = given.phase;
    last.ordinal = given.ordinal;
    const auto protocol = protocolFor(QLatin1String(given.protocol), 1).value();
    ClinicDays days;
    days.closed.insert(QDate(2026, 3, 18));
    const auto next = nextSession(protocol, {}, last, given.on, days);
    EXPECT_EQ(next ? std::optional(next->day) : std::nullopt, given.next);
    EXPECT_EQ(next && next->movedOff, next && given.on.addDays(next->gapDays) != next->day);
}

// Monday 2 March 2026; Wednesday 18 March is closed.
INSTANTIATE_TEST_SUITE_P(
    Table, NextSessionDay,
    ::testing::Values(Given{"Monday to Wednesday", "iv-induction-3x2", CoursePhase::Induction, 1,
                            QDate(2026, 3, 2), QDate(2026, 3, 4)},
                      Given{"Friday to Monday", "iv-induction-3x2", CoursePhase::Induction, 3,
                            QDate(2026, 3, 6), QDate(2026, 3, 9)},
                      Given{"a weekend gives way to the nearest open day", "iv-induction-2x3",
                            CoursePhase::Induction, 1, QDate(2026, 3, 4), QDate(2026, 3, 6)},
                      Given{"never on consecutive days", "iv-induction-3x2", CoursePhase::Induction, 2,
                            QDate(2026, 3, 5), QDate(2026, 3, 9)},
                      Given{"a holiday gives way to the later neighbour", "iv-induction-3x2",
                            CoursePhase::Induction, 1, QDate(2026, 3, 16), QDate(2026, 3, 19)},
                      Given{"nothing after the last", "iv-induction-3x2", CoursePhase::Induction, 6,
                            QDate(2026, 3, 13), std::nullopt},
                      Given{"a phase that is not the protocol's", "iv-induction-3x2", CoursePhase::Booster, 1,
                            QDate(2026, 3, 13), std::nullopt}),
    [](const auto& tested) { return "case" + std::to_string(tested.index); });

TEST(NextSession, ANextPhaseBeginsWhereOneEnds) {
    const auto protocol = protocolFor(QStringLiteral("esketamine-trd"), 1).value();
    ASSERT_GE(protocol.phases.size(), 2U);
    Session last;
    last.phase = protocol.phases[0].phase;
    last.ordinal = protocol.phases[0].sessions;
    const auto next = nextSession(protocol, {}, last, QDate(2026, 3, 2), {});
    ASSERT_TRUE(next);
    EXPECT_EQ(next->phase, protocol.phases[1].phase);
    EXPECT_EQ(next->ordinal, 1);
    EXPECT_EQ(next->gapDays, protocol.phases[1].gapsDays.front());
}

TEST(NextSession, KeepsTheSpacingThatWasChosenForTheCourse) {
    const auto protocol = protocolFor(QStringLiteral("esketamine-trd"), 1).value();
    Session last;
    last.phase = CoursePhase::Maintenance;
    last.ordinal = 3;
    const auto gap = [&](const char* option) {
        return nextSession(protocol, QLatin1String(option), last, QDate(2026, 3, 2), {})->gapDays;
    };
    EXPECT_EQ(gap(""), 7);
    EXPECT_EQ(gap("every-week"), 7);
    EXPECT_EQ(gap("every-two-weeks"), 14);
    last.phase = CoursePhase::Weekly;
    last.ordinal = 4;
    EXPECT_EQ(gap("every-two-weeks"), 14) << "the first of the phase that follows";
    EXPECT_FALSE(nextSession(protocol, QStringLiteral("no such option"), last, QDate(2026, 3, 2), {}));
}

TEST(NextSession, AClinicThatNeverOpensHasNoDay) {
    ClinicDays closed;
    closed.open.fill(false);
    Session last;
    EXPECT_FALSE(nextSession(protocolFor(QStringLiteral("iv-induction-3x2"), 1).value(), {}, last,
                             QDate(2026, 3, 2), closed));
}

} // namespace
} // namespace tidemark::rules
