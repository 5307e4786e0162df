// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/BoosterDay.h"

#include <gtest/gtest.h>

namespace tidemark::rules {
namespace {

struct Case {
    const char* name;
    QDate lastSession;
    int intervalDays;
    std::set<QDate> closed;
    QDate today;
    QDate day;
    BoosterMove move;
    bool outsideWindow;
};

void PrintTo(const Case& value, std::ostream* out) {
    *out << value.name;
}

class BoosterDayOnTheCalendar : public testing::TestWithParam<Case> {};

// Open Monday to Friday. 2 March 2026 is a Monday; a window is a quarter of the interval either way.
TEST_P(BoosterDayOnTheCalendar, isTheNearestOpenDayOfTheWindow) {
    const Case& each = GetParam();
    ClinicDays days;
    days.closed = each.closed;
    const auto found = boosterDay(boosterWindow(each.lastSession, each.intervalDays), days, each.today);
    ASSERT_TRUE(found);
    EXPECT_EQ(found->due, each.lastSession.addDays(each.intervalDays));
    EXPECT_EQ(found->day, each.day) << found->day.toString(Qt::ISODate).toStdString();
    EXPECT_EQ(found->move, each.move);
    EXPECT_EQ(found->outsideWindow, each.outsideWindow);
}

const QDate monday(2026, 3, 2);

INSTANTIATE_TEST_SUITE_P(
    Cases, BoosterDayOnTheCalendar,
    testing::Values(
        Case{"openDayStays", monday, 28, {}, monday, {2026, 3, 30}, BoosterMove::None, false},
        Case{"saturdayGoesBackToFriday", monday, 26, {}, monday, {2026, 3, 27}, BoosterMove::Closed, false},
        Case{"sundayGoesOnToMonday", monday, 27, {}, monday, {2026, 3, 30}, BoosterMove::Closed, false},
        Case{"holidayGoesOnToTheNextDay",
             monday,
             29,
             {{2026, 3, 31}},
             monday,
             {2026, 4, 1},
             BoosterMove::Closed,
             false},
        Case{"ofTwoEquallyNearTheLater",
             monday,
             27,
             {{2026, 3, 30}},
             monday,
             {2026, 3, 31},
             BoosterMove::Closed,
             false},
        Case{"noOpenDayInTheWindowTheNextAfterIt",
             monday,
             5, // The window is 6 to 8 March: Friday is closed, then the weekend.
             {{2026, 3, 6}},
             monday,
             {2026, 3, 9},
             BoosterMove::Closed,
             true},
        Case{"neverBeforeToday", monday, 28, {}, {2026, 4, 1}, {2026, 4, 1}, BoosterMove::Past, false},
        Case{"todayIsClosed", monday, 28, {}, {2026, 4, 4}, {2026, 4, 6}, BoosterMove::PastClosed, false},
        Case{"theWindowHasGoneBy",
             monday,
             28,
             {},
             {2026, 4, 11},
             {2026, 4, 13},
             BoosterMove::PastClosed,
             true},
        Case{"anEarlierDayOfTheWindowHasGoneBy",
             monday,
             26, // A Saturday; its Friday has gone by.
             {},
             {2026, 3, 28},
             {2026, 3, 30},
             BoosterMove::Closed,
             false}),
    [](const testing::TestParamInfo<Case>& tested) { return std::string(tested.param.name); });

TEST(BoosterDay, isNoneWhereTheClinicNeverTreats) {
    ClinicDays days;
    days.open.fill(false);
    EXPECT_FALSE(boosterDay(boosterWindow(monday, 28), days, monday));
}

} // namespace
} // namespace tidemark::rules
