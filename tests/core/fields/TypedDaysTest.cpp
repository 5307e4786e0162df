// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/TypedDays.h"

#include <gmock/gmock.h>

namespace tidemark::fields {
namespace {

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

TEST(TypedDay, IsReadInEveryFormThatSaysWhichNumberIsTheMonth) {
    for (const char* typed :
         {"1980-05-25", "1980-5-25", "1980/05/25", "1980.05.25", "19800525", "25.05.1980", "25.5.1980",
          "25/05/1980", "05/25/1980", "25-05-1980", "25 May 1980", "25 may 1980", "25-May-1980",
          "25. May 1980", "May 25, 1980", "May 25 1980", " 25.05.1980 "}) {
        EXPECT_EQ(readDay(text(typed)), QDate(1980, 5, 25)) << typed;
    }
    EXPECT_EQ(readDay(u"05.05.1980"), QDate(1980, 5, 5)) << "the same either way round";
    EXPECT_EQ(readDay(u"1 September 1980"), QDate(1980, 9, 1));
    EXPECT_EQ(readDay(u"1980-05-12"), QDate(1980, 5, 12));
}

TEST(TypedDay, IsAskedAboutWhereDayAndMonthCouldBeTurned) {
    for (const char* typed : {"12.05.1980", "12/05/1980", "5-12-1980"}) {
        EXPECT_EQ(readDay(text(typed)).error().code, ErrorCode::AmbiguousDate) << typed;
    }
}

TEST(TypedDay, IsReadInTheClinicsOrderOfDayAndMonth) {
    const QDate may(1980, 5, 12);
    const QDate december(1980, 12, 5);
    for (const char* typed : {"12.05.1980", "12/05/1980", "12-5-1980", "\xEF\xBC\x91\xEF\xBC\x92.05.1980"}) {
        EXPECT_EQ(readDay(text(typed), DayOrder::DayFirst), may) << typed;
        EXPECT_EQ(readDay(text(typed), DayOrder::MonthFirst), december) << typed;
        EXPECT_EQ(readDay(text(typed), DayOrder::Asked).error().code, ErrorCode::AmbiguousDate) << typed;
    }
    for (const DayOrder order : {DayOrder::Asked, DayOrder::DayFirst, DayOrder::MonthFirst}) {
        EXPECT_EQ(readDay(u"25.05.1980", order), QDate(1980, 5, 25)) << "only one of them can be a month";
        EXPECT_EQ(readDay(u"05/25/1980", order), QDate(1980, 5, 25));
        EXPECT_EQ(readDay(u"1980-05-12", order), may) << "the year first is one order";
    }
}

TEST(TypedDay, GoesByTheOrderThatIsSetForTheProcess) {
    useDayOrder(DayOrder::MonthFirst);
    EXPECT_EQ(readDay(u"12/05/1980"), QDate(1980, 12, 5));
    useDayOrder(DayOrder::Asked);
    EXPECT_EQ(readDay(u"12/05/1980").error().code, ErrorCode::AmbiguousDate);
}

TEST(TypedDay, IsRefusedWhereItIsNone) {
    for (const char* typed : {"2023-02-29", "30.02.2020", "32.13.1980", "2026-13-01", "2026-05-12T10", "soon",
                              "25.05.80", "25.05/1980", "-026-05-12", "25 Maj 1980", "Ma 25 1980", "5"}) {
        EXPECT_EQ(readDay(text(typed)).error().code, ErrorCode::InvalidDate) << typed;
    }
    EXPECT_EQ(readDay(u"  ").error().code, ErrorCode::Empty);
}

TEST(TypedExpiry, OfAMonthIsItsLastDay) {
    for (const char* typed :
         {"12/2027", "2027-12", "2027/12", "12-2027", "12.2027", "12/27", "Dec 2027", "2027-12-31"}) {
        EXPECT_EQ(readExpiry(text(typed)), QDate(2027, 12, 31)) << typed;
    }
    EXPECT_EQ(readExpiry(u"02/2028"), QDate(2028, 2, 29));
    EXPECT_EQ(readExpiry(u"2027-12-05"), QDate(2027, 12, 5));
    EXPECT_EQ(readExpiry(u"13/2027").error().code, ErrorCode::InvalidDate);
    EXPECT_EQ(readExpiry(u"2027").error().code, ErrorCode::InvalidDate);
}

TEST(TypedTime, IsReadAsPeopleWriteIt) {
    for (const char* typed :
         {"17:46", "1746", "17.46", "17h46", "17:46 h", "5:46 pm", "5:46pm", "05:46 p.m.", "17:46:30"}) {
        EXPECT_EQ(readTimeOfDay(text(typed)), QTime(17, 46)) << typed;
    }
    EXPECT_EQ(readTimeOfDay(u"905"), QTime(9, 5));
    EXPECT_EQ(readTimeOfDay(u"9:05"), QTime(9, 5));
    EXPECT_EQ(readTimeOfDay(u"0:00"), QTime(0, 0));
    EXPECT_EQ(readTimeOfDay(u"12:10 am"), QTime(0, 10));
    EXPECT_EQ(readTimeOfDay(u"12:10 pm"), QTime(12, 10));
    for (const char* typed : {"24:00", "17:60", "1760", "9", "noon", "13:00 pm", "17:4", "-1:00"}) {
        EXPECT_EQ(readTimeOfDay(text(typed)).error().code, ErrorCode::InvalidDate) << typed;
    }
    EXPECT_EQ(readTimeOfDay(u"").error().code, ErrorCode::Empty);
}

} // namespace
} // namespace tidemark::fields
