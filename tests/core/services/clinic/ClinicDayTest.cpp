// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/ClinicDay.h"

#include "support/ClinicBuilder.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// A morning on which nobody has answered yet.
struct ClinicDayTest : testing::Test {
    test::SignedInClinic clinic;

    ClinicDayTest() { clinic.clock.advance(24h * 150); }

    ClinicDay day(const Actor& actor) { return {clinic.open(), actor}; }
    ClinicDayForm form() { return {clinic.psychiatrist.id, u"8:00"_s, u"18:00"_s, true, true}; }
};

TEST_F(ClinicDayTest, isNotAnsweredInTheMorning) {
    EXPECT_FALSE(day(clinic.nurse).today().value());
    EXPECT_TRUE(day(clinic.nurse).before().value()) << "an earlier day was";
}

TEST_F(ClinicDayTest, keepsWhoIsOnSiteAndWhatWasChecked) {
    const auto length = clinic.store().auditHead().length;
    ASSERT_TRUE(day(clinic.nurse).record(form()));
    EXPECT_EQ(clinic.store().auditHead().length, length + 1);
    const auto today = day(clinic.nurse).today().value();
    ASSERT_TRUE(today);
    EXPECT_EQ(today->day, clinic.open().today());
    EXPECT_EQ(today->prescriberName, u"Dr Pia Sand"_s);
    EXPECT_EQ(today->authorName, u"Nora Nye, RN"_s);
    EXPECT_EQ(today->onSiteUntil - today->onSiteFrom, 10h);
    EXPECT_EQ(toLocal(today->onSiteFrom, clinic.clock.zone()).time(), QTime(8, 0));
    EXPECT_TRUE(today->oximeterChecked);
    EXPECT_TRUE(today->equipmentChecked);
}

TEST_F(ClinicDayTest, isCorrectedByANewAnswer) {
    ASSERT_TRUE(day(clinic.nurse).record(form()));
    clinic.clock.advance(1min);
    ClinicDayForm corrected = form();
    corrected.until = u"12:30"_s;
    corrected.equipmentChecked = false;
    ASSERT_TRUE(day(clinic.psychiatrist).record(corrected));
    const auto today = day(clinic.nurse).today().value();
    ASSERT_TRUE(today);
    EXPECT_EQ(toLocal(today->onSiteUntil, clinic.clock.zone()).time(), QTime(12, 30));
    EXPECT_FALSE(today->equipmentChecked);
    EXPECT_EQ(today->authorName, u"Dr Pia Sand"_s);
}

TEST_F(ClinicDayTest, endsWithTheDay) {
    ASSERT_TRUE(day(clinic.nurse).record(form()));
    clinic.clock.advance(24h);
    EXPECT_FALSE(day(clinic.nurse).today().value());
    EXPECT_EQ(day(clinic.nurse).before().value()->prescriber, clinic.psychiatrist.id);
}

TEST_F(ClinicDayTest, mayLastUntilMidnight) {
    ClinicDayForm late = form();
    late.until = u"24:00"_s;
    const auto recorded = day(clinic.nurse).record(late);
    ASSERT_TRUE(recorded);
    EXPECT_EQ(recorded->onSiteUntil - recorded->onSiteFrom, 16h);
}

TEST_F(ClinicDayTest, refusesWhatIsNotAnAnswer) {
    struct Case {
        const char* name = "";
        ClinicDayForm form{};
        Error error{};
    };
    std::vector<Case> cases{
        {"nobody", form(), {ErrorCode::NotOneOfTheChoices, u"prescriber"_s, {}}},
        {"a nurse", form(), {ErrorCode::NotOneOfTheChoices, u"prescriber"_s, {}}},
        {"no beginning", form(), {ErrorCode::Empty, u"on-site-from"_s, {}}},
        {"no end", form(), {ErrorCode::Empty, u"on-site-until"_s, {}}},
        {"no time", form(), {ErrorCode::InvalidDate, u"on-site-from"_s, {}}},
        {"ends where it begins", form(), {ErrorCode::InvalidDate, u"on-site-until"_s, {}}},
    };
    cases[0].form.prescriber = {};
    cases[1].form.prescriber = clinic.nurse.id;
    cases[2].form.from.clear();
    cases[3].form.until.clear();
    cases[4].form.from = u"25:70"_s;
    cases[5].form.until = u"08:00"_s;
    const auto length = clinic.store().auditHead().length;
    for (const Case& each : cases) {
        const auto refused = day(clinic.nurse).record(each.form);
        ASSERT_FALSE(refused) << each.name;
        EXPECT_EQ(refused.error(), each.error) << each.name;
    }
    EXPECT_EQ(clinic.store().auditHead().length, length) << "a refusal leaves nothing";
}

TEST_F(ClinicDayTest, offersThePrescribersWhoWorkHere) {
    const auto people = day(clinic.nurse).prescribers().value();
    ASSERT_EQ(people.size(), 1U);
    EXPECT_EQ(people.front().id, clinic.psychiatrist.id);
}

} // namespace
} // namespace tidemark::services
