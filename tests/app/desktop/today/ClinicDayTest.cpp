// SPDX-License-Identifier: GPL-3.0-or-later
// The facts of the clinic's day on Today, and what Start asks of them.
#include "app/desktop/session/SessionDesk.h"
#include "desktop/session/StartViewModel.h"
#include "desktop/today/ClinicDayViewModel.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class ClinicDayOnToday : public ::testing::Test {
protected:
    ClinicDayOnToday() { m_day.refresh(); }

    /// Into a day on which nobody has answered.
    void sleepThroughTheSpring() {
        m_desk.clinic.clock.advance(24h * 150);
        m_desk.desk.tick();
    }
    void type(const QString& from, const QString& until, bool checked = true) {
        m_day.setProperty("from", from);
        m_day.setProperty("until", until);
        m_day.setProperty("oximeter", checked);
        m_day.setProperty("equipment", checked);
    }
    [[nodiscard]] bool start(const QString& reason = {}) {
        m_desk.session.starting()->start(u"150"_s, reason);
        return m_desk.session.state() == app::session_state::Code::Dosing;
    }

    SessionDesk m_desk;
    app::ClinicDayViewModel m_day{m_desk.desk};
};

TEST_F(ClinicDayOnToday, IsAskedOnceADay) {
    EXPECT_FALSE(m_day.isAsked());
    EXPECT_TRUE(m_day.isAnswered());
    sleepThroughTheSpring();
    EXPECT_TRUE(m_day.isAsked());
    EXPECT_FALSE(m_day.isAnswered());
    EXPECT_EQ(m_day.people().value(m_day.person()), u"Dr Pia Sand"_s);
    type(u"8:00"_s, u"18:00"_s);
    ASSERT_TRUE(m_day.record());
    EXPECT_FALSE(m_day.isAsked());
    EXPECT_EQ(m_day.shortWords(), u"On site: Dr Pia Sand 08:00 to 18:00"_s);
    EXPECT_TRUE(m_day.words().contains(u"oximeter and emergency equipment checked"_s));
    EXPECT_TRUE(m_day.words().contains(u"said by Nora Nye, RN"_s));
}

TEST_F(ClinicDayOnToday, ChecksAreNeverTakenOverFromAnotherDay) {
    sleepThroughTheSpring();
    type(u"8:00"_s, u"18:00"_s);
    ASSERT_TRUE(m_day.record());
    m_desk.clinic.clock.advance(24h);
    m_desk.desk.tick();
    EXPECT_EQ(m_day.property("from").toString(), u"08:00"_s) << "the hours are offered again";
    EXPECT_EQ(m_day.property("until").toString(), u"18:00"_s);
    EXPECT_FALSE(m_day.property("oximeter").toBool());
    EXPECT_FALSE(m_day.property("equipment").toBool());
}

TEST_F(ClinicDayOnToday, SaysWhatIsMissingBesideItsField) {
    sleepThroughTheSpring();
    type({}, u"18:00"_s);
    EXPECT_FALSE(m_day.record());
    EXPECT_TRUE(m_day.errors().contains(u"on-site-from"_s));
    type(u"18:00"_s, u"8:00"_s);
    EXPECT_FALSE(m_day.record());
    EXPECT_TRUE(m_day.errors().contains(u"on-site-until"_s));
    EXPECT_FALSE(m_day.errors().contains(u"on-site-from"_s)) << "an old message is gone when its fault is";
}

TEST_F(ClinicDayOnToday, IsCorrectedWithTheAnswerOfToday) {
    sleepThroughTheSpring();
    type(u"8:00"_s, u"18:00"_s);
    ASSERT_TRUE(m_day.record());
    m_day.correct();
    EXPECT_TRUE(m_day.isAsked());
    EXPECT_TRUE(m_day.property("oximeter").toBool());
    m_day.setProperty("equipment", false);
    m_desk.wait(1);
    ASSERT_TRUE(m_day.record());
    EXPECT_TRUE(m_day.shortWords().startsWith(u"▲"_s)) << "seen from afar";
    m_day.correct();
    m_day.cancel();
    EXPECT_FALSE(m_day.isAsked());
}

TEST_F(ClinicDayOnToday, StartAsksForAReasonOutsideThePrescribersHours) {
    m_desk.bringToStart();
    type(u"0:00"_s, u"0:01"_s);
    ASSERT_TRUE(m_day.record());
    EXPECT_FALSE(start());
    EXPECT_TRUE(m_desk.session.starting()->isReasonAsked());
    EXPECT_TRUE(m_desk.session.starting()->error().contains(u"No prescriber is on site"_s));
    EXPECT_FALSE(start(u"Dr Sand is next door"_s)) << "nobody has read the syringe: another reason";
    EXPECT_TRUE(m_desk.session.starting()->isReasonAsked());
    EXPECT_TRUE(start(u"Nobody else in the house"_s));
}

/// The oximeter was asked about, and the same reason lifted that no prescriber was there.
TEST_F(ClinicDayOnToday, StartNamesAllThatOneReasonLifts) {
    m_desk.bringToStart();
    type(u"0:00"_s, u"0:01"_s, false);
    ASSERT_TRUE(m_day.record());
    EXPECT_FALSE(start());
    const QString asked = m_desk.session.starting()->error();
    EXPECT_TRUE(asked.contains(u"emergency equipment is not checked"_s)) << asked.toStdString();
    EXPECT_TRUE(asked.contains(u"No prescriber is on site"_s)) << asked.toStdString();
    EXPECT_FALSE(start(u"Dr Sand is next door"_s)) << "nobody has read the syringe: another reason";
    EXPECT_TRUE(start(u"Nobody else in the house"_s));
}

TEST_F(ClinicDayOnToday, StartAsksAnewAboutWhatIsMissingSince) {
    m_desk.bringToStart();
    type(u"0:00"_s, u"24:00"_s, false);
    ASSERT_TRUE(m_day.record());
    EXPECT_FALSE(start());
    EXPECT_FALSE(start(u"The oximeter is on its way"_s)) << "nobody has read the syringe: another reason";
    m_desk.wait(1);
    type(u"0:00"_s, u"0:01"_s, false);
    ASSERT_TRUE(m_day.record());
    EXPECT_FALSE(start(u"Nobody else in the house"_s));
    EXPECT_TRUE(m_desk.session.starting()->error().contains(u"No prescriber is on site"_s));
}

TEST_F(ClinicDayOnToday, StartForgetsTheQuestionOnceTheDayIsPutRight) {
    m_desk.bringToStart();
    type(u"0:00"_s, u"0:01"_s);
    ASSERT_TRUE(m_day.record());
    EXPECT_FALSE(start());
    m_desk.wait(1);
    type(u"0:00"_s, u"24:00"_s);
    ASSERT_TRUE(m_day.record());
    EXPECT_FALSE(m_desk.session.starting()->isReasonAsked());
    EXPECT_TRUE(m_desk.session.starting()->error().isEmpty());
}

} // namespace
} // namespace tidemark::test
