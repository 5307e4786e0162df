// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ControlledDrug.h"
#include "text/DateWords.h"
#include "text/DrugWords.h"

#include <gtest/gtest.h>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

/// Red where the English forms did not load: then a person reads "1 day(s)".
TEST(Language, CountsInEnglish) {
    EXPECT_EQ(daysWords(0), u"0 days"_s);
    EXPECT_EQ(daysWords(1), u"1 day"_s);
    EXPECT_EQ(daysWords(2), u"2 days"_s);
    DrugLot lot;
    EXPECT_EQ(unitsWords(lot, 1), u"1 vial"_s);
    lot.form = DrugForm::Device;
    lot.drug = Drug::Esketamine;
    lot.unitContent = {28'000};
    EXPECT_EQ(unitsWords(lot, 3), u"3 devices"_s);
    EXPECT_EQ(productWords(lot), u"esketamine device 28 mg"_s);
    lot.drug = Drug::Ketamine;
    lot.unitContent = {10'000};
    EXPECT_EQ(unitsWords(lot, 1), u"1 spray"_s);
    EXPECT_EQ(unitsWords(lot, 5), u"5 sprays"_s);
    EXPECT_EQ(productWords(lot), u"ketamine spray 10 mg"_s);
}

TEST(Language, WritesADayInFourForms) {
    const QDate day(2026, 5, 12);
    EXPECT_EQ(dayWords(day), u"Tue 12 May 2026"_s);
    EXPECT_EQ(dayWords(day, DayFormat::Year), u"12 May 2026"_s);
    EXPECT_EQ(dayWords(day, DayFormat::Weekday), u"Tue 12 May"_s);
    EXPECT_EQ(dayWords(day, DayFormat::Short), u"12 May"_s);
    EXPECT_EQ(recentDayWords(day, day.addDays(1)), u"12 May"_s);
    EXPECT_EQ(recentDayWords(day, day.addYears(1)), u"12 May 2026"_s);
    EXPECT_EQ(weekdayName(2), u"Tuesday"_s);
    EXPECT_EQ(shortWeekdayName(day), u"Tue"_s);
}

} // namespace
} // namespace tidemark::app
