// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session/SessionDesk.h"
#include "desktop/looks/ControlStates.h"
#include "desktop/session/AftercareViewModel.h"

#include "services/base/AuditLines.h"
#include "storage/repositories/sessions/AftercareRepository.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

constexpr int yes = static_cast<int>(app::YesNo::Yes);
constexpr int no = static_cast<int>(app::YesNo::No);
constexpr int open = static_cast<int>(app::YesNo::Open);

/// A session whose patient has left.
class AfterLeaving : public ::testing::Test {
protected:
    /// As the discharge does by a protocol that asks for a contact; the old one of this session asks for
    /// none.
    AfterLeaving() {
        m_desk.bringToLeft();
        services::OpenClinic& clinic = m_desk.desk.clinic();
        Aftercare state;
        state.session = m_desk.id;
        state.patient = m_desk.patientId;
        state.contactDue = clinic.today().addDays(1);
        state.contactOpen = true;
        static_cast<void>(clinic.store().write(
            services::sessionLine(m_desk.desk.actor(), m_desk.id, actions::contactRecord),
            [&](storage::Connection& connection) {
                return storage::AftercareRepository::keep(connection, state);
            }));
        m_desk.desk.tellSessionChanged({});
    }

    [[nodiscard]] app::AftercareViewModel& after() { return *m_desk.session.aftercare(); }
    void nextDay() {
        m_desk.clinic.clock.advance(24h);
        m_desk.desk.tick();
    }

    SessionDesk m_desk;
};

TEST_F(AfterLeaving, TheContactIsDueOnTheNextDay) {
    EXPECT_TRUE(after().isOffered());
    EXPECT_TRUE(after().isContactOpen());
    EXPECT_FALSE(after().isContactDue());
    EXPECT_EQ(after().contact(), u"Contact due Tue 3 Mar 2026"_s);
    nextDay();
    EXPECT_TRUE(after().isContactDue());
}

TEST_F(AfterLeaving, OneTapRecordsThatThePatientWasReached) {
    nextDay();
    ASSERT_TRUE(after().reached({}));
    EXPECT_FALSE(after().isContactOpen());
    EXPECT_EQ(after().contact(), u"Contact made"_s);
    EXPECT_EQ(after().entries().size(), 1);
}

TEST_F(AfterLeaving, TriesAreCountedUntilTheLast) {
    nextDay();
    ASSERT_TRUE(after().notReached({}));
    EXPECT_TRUE(after().contact().contains(u"tried 1 time"_s));
    ASSERT_TRUE(after().notReached({}));
    ASSERT_TRUE(after().notReached(u"Voice mail"_s));
    EXPECT_EQ(after().contact(), u"Not reached after 3 tries"_s);
    EXPECT_FALSE(after().isContactOpen());
}

TEST_F(AfterLeaving, WorriesNeedWordsAndThePrescriberAnswersThem) {
    EXPECT_FALSE(after().worries({}));
    EXPECT_TRUE(after().errors().contains(u"contact-note"_s));
    ASSERT_TRUE(after().worries(u"Slept badly"_s));
    EXPECT_TRUE(after().errors().isEmpty());
    EXPECT_TRUE(after().isPrescriberAsked());
    EXPECT_FALSE(after().mayReview()) << "a nurse does not";
    m_desk.seat("pia");
    ASSERT_TRUE(after().mayReview());
    ASSERT_TRUE(after().review(u"Spoke with her"_s));
    EXPECT_FALSE(after().isPrescriberAsked());
    EXPECT_EQ(after().entries().size(), 2);
}

TEST_F(AfterLeaving, AnEventSaysWhatIsMissingAndIsThenCountedApart) {
    EXPECT_FALSE(after().addEvent(-1, no, {}, {}, u"Stumbled"_s, {}));
    EXPECT_TRUE(after().errors().contains(u"later-event"_s));
    EXPECT_FALSE(after().addEvent(0, open, {}, {}, u"Stumbled"_s, {}));
    EXPECT_TRUE(after().errors().contains(u"later-event-serious"_s));
    EXPECT_FALSE(after().errors().contains(u"later-event"_s));
    ASSERT_TRUE(after().addEvent(0, yes, {}, {}, u"Fell on the stairs"_s, u"Emergency room"_s));
    ASSERT_TRUE(after().addEvent(2, no, {}, {}, u"158/94 at home"_s, {}));
    EXPECT_EQ(after().count(), u"2 events after leaving, 1 serious"_s);
    const auto fall = after().events()->rowAs<app::LaterEventRow>(0);
    EXPECT_TRUE(fall.serious);
    EXPECT_TRUE(fall.words.contains(u"Fall or injury, serious. Fell on the stairs"_s));
    EXPECT_TRUE(fall.detail.startsWith(u"Done: Emergency room · entered by Nora Nye, RN"_s));
}

TEST_F(AfterLeaving, AnEventEnteredByMistakeStaysAndCountsNoMore) {
    ASSERT_TRUE(after().addEvent(0, no, {}, {}, u"Stumbled"_s, {}));
    const auto event = after().events()->rowAs<app::LaterEventRow>(0);
    EXPECT_FALSE(after().withdraw(event.id, u"x"_s));
    ASSERT_TRUE(after().withdraw(event.id, u"Another patient"_s));
    EXPECT_EQ(after().events()->count(), 1);
    EXPECT_EQ(after().events()->rowAs<app::LaterEventRow>(0).withdrawn, u"Another patient"_s);
    EXPECT_TRUE(after().count().isEmpty());
}

} // namespace
} // namespace tidemark::test
