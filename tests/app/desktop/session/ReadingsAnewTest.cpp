// SPDX-License-Identifier: GPL-3.0-or-later
// After a set of vitals the screen reads the sets again and nothing else. It then shows what a screen shows
// that opens the session at that moment.
#include "app/desktop/session/SessionDesk.h"
#include "app/desktop/session/ShownText.h"
#include "desktop/session/CareViewModel.h"
#include "desktop/session/InfusionViewModel.h"
#include "desktop/session/VitalsEntryViewModel.h"
#include "support/SprayClinic.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

/// What can be taken back is offered where it was entered.
const QStringList ofTheEntry{QStringLiteral("undo")};

/// The screen of `session` shows what one shows that opens it now.
void expectAsOpenedNow(app::SignedInContext& desk, ShownSession& session, const char* after) {
    ShownSession anew(desk);
    anew.open(session.sessionId());
    EXPECT_EQ(differences(shownText(session.shown(), ofTheEntry), shownText(anew.shown(), ofTheEntry))
                  .toStdString(),
              "")
        << "after " << after;
}

class ReadingsAnew : public testing::Test {
protected:
    void enter(const char* line) {
        ASSERT_TRUE(m_desk.vitals(line)) << line;
        expectAsOpenedNow(m_desk.desk, m_desk.session, line);
    }

    SessionDesk m_desk;
};

TEST_F(ReadingsAnew, TheBaselineIsShownWithWhatFollowsFromIt) {
    m_desk.arrive();
    m_desk.answerAll();
    enter("168/98 80 97 14 s0 d0");
    m_desk.wait(5);
    enter("124/78 72 98 14 s0 d0");
}

TEST_F(ReadingsAnew, EachSetOfTheInfusionIsShownWithItsFlags) {
    m_desk.bringToDosing();
    m_desk.wait(10);
    enter("142/88 76 98 14 s1 d2");
    m_desk.wait(10);
    enter("185/112 90 91 9 s4 d3");
    m_desk.wait(2);
    enter("150/90");
    m_desk.wait(8);
    ASSERT_TRUE(m_desk.session.vitals()->notObtained(QStringLiteral("Asleep")));
    expectAsOpenedNow(m_desk.desk, m_desk.session, "a set that was not obtained");
}

TEST_F(ReadingsAnew, TheSetsOfTheStayAreShownWithTheReadiness) {
    m_desk.bringToDosing();
    m_desk.wait(40);
    m_desk.endInfusion();
    m_desk.wait(61);
    enter("122/76 70 98 14 s0 d0");
}

TEST_F(ReadingsAnew, ASetShowsWhatAnotherScreenWroteBefore) {
    m_desk.bringToDosing();
    ShownSession beside(m_desk.desk);
    beside.open(m_desk.session.sessionId());
    ASSERT_TRUE(beside.care()->intervene(QStringLiteral("oxygen"), {}));
    m_desk.wait(10);
    enter("142/88 76 98 14 s1 d2");
}

TEST_F(ReadingsAnew, ALateSetIsShownInItsPlace) {
    m_desk.bringToDosing();
    m_desk.wait(10);
    enter("142/88 76 98 14 s1 d2");
    m_desk.wait(10);
    enter("150/90 76 98 14 s1 d2");
    const app::SignedInContext& desk = m_desk.desk;
    const Instant before = desk.clock().now() - std::chrono::minutes(5);
    m_desk.session.vitals()->setAt(toLocal(before, desk.clock().zone()).toString(QStringLiteral("HH:mm")));
    enter("131/80 76 98 14 s1 d2");
}

/// The screen at a spray session, where the monitoring form follows from the sets too.
class SprayReadingsAnew : public testing::Test {
protected:
    SprayReadingsAnew() : m_desk(m_spray.clinic.clock), m_session(m_desk) {
        m_spray.dosed();
        must(m_spray.clinic.signOut());
        m_desk.seat(services::signIn(m_spray.clinic.folder(), QStringLiteral("nora"),
                                     SignedInClinic::passphrase, m_spray.clinic.clock, cheapKdf)
                        .value());
        m_session.open(m_spray.session.text());
    }
    ~SprayReadingsAnew() override {
        m_session.close();
        m_desk.leave();
    }
    void enter(const char* line) {
        m_session.vitals()->setText(QLatin1String(line));
        ASSERT_TRUE(m_session.vitals()->submit()) << line;
        expectAsOpenedNow(m_desk, m_session, line);
    }

    SprayClinic m_spray;
    app::SignedInContext m_desk;
    ShownSession m_session;
};

TEST_F(SprayReadingsAnew, EachSetIsShownWithTheForm) {
    m_spray.wait(30);
    enter("142/88 76 98 14 s1 d2 c7");
    m_spray.wait(50);
    enter("171/101 90 89 14 s3 d2");
    m_spray.wait(45);
    enter("126/80 72 98 14 m5 d0 c0");
}

} // namespace
} // namespace tidemark::test
