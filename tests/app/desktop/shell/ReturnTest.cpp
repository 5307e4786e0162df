// SPDX-License-Identifier: GPL-3.0-or-later
// Whoever comes back to the desk finds what that person had open, or the board: never a patient that the
// program chose.
#include "app/desktop/session/ShownSession.h"
#include "app/desktop/shell/WorkplaceFixture.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "support/PumpSettings.h"
#include "support/SessionClinic.h"

namespace tidemark::app {
namespace {

using Screen = WorkplaceViewModel::Screen;
using test::SignedInClinic;
using namespace std::chrono_literals;

/// Two sessions of two patients run; the nurse and the psychiatrist have accounts.
class ReturnTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        for (const char* family : {"Brandt", "Okafor"}) {
            m_sessions.push_back(running(QString::fromLatin1(family)));
        }
        test::must(m_clinic.signOut());
        begin("nora");
    }

    SessionId running(const QString& family) {
        const Patient patient =
            m_clinic.askedPatient(family, QStringLiteral("Ida"), QStringLiteral("1984-03-12"));
        (void)services::ChartEntries(m_clinic.open(), m_clinic.nurse)
            .addWeight(patient.id, QStringLiteral("70"), m_clinic.open().today())
            .value();
        (void)services::Orders(m_clinic.open(), m_clinic.psychiatrist).write(patient.id, {}).value();
        const SessionId session = services::SessionPlanning(m_clinic.open(), m_clinic.nurse)
                                      .plan({patient.id, m_clinic.clock.now(), QStringLiteral("Room 1")})
                                      .value()
                                      .id;
        services::CheckIn checkIn(m_clinic.open(), m_clinic.nurse);
        test::must(checkIn.arrive(session));
        for (const ChecklistItem& item : rules::ivKetamineProtocol().checklist) {
            test::must(checkIn.answerChecklist(session, item.key, item.safeAnswerIsYes));
        }
        (void)services::SessionVitals(m_clinic.open(), m_clinic.nurse)
            .recordVitals(session, QStringLiteral("124/78 72 98 14"))
            .value();
        test::must(
            services::SessionPump(m_clinic.open(), m_clinic.nurse).start(session, test::startedAlone()));
        return session;
    }
    /// The program starts and this person signs in.
    void begin(const char* signInName) {
        Environment around = environment();
        around.clinicFolder = m_clinic.folder();
        startIn(std::move(around));
        signInHere(signInName);
    }
    void signInHere(const char* signInName) {
        signIn(signInName, qPrintable(QString(SignedInClinic::passphrase)));
        ASSERT_TRUE(workplace->isSeated()) << signInProblem().toStdString();
    }
    /// The program is gone from one moment to the next.
    void kill() {
        desk->tick();
        composition.reset();
        desk.reset();
        clock.advance(3min);
    }
    [[nodiscard]] QString shownSession() const {
        return workplace->screen() == Screen::Session ? test::shownSessionId(composition->roots())
                                                      : QString();
    }

    SignedInClinic m_clinic;
    std::vector<SessionId> m_sessions;
};

TEST_F(ReturnTest, afterAKillTheSessionThatThisPersonHadOpenIsShown) {
    for (const SessionId& open : {m_sessions[1], m_sessions[0], m_sessions[1]}) {
        workplace->openSession(open.text());
        kill();
        begin("nora");
        EXPECT_EQ(shownSession(), open.text());
        EXPECT_FALSE(workplace->noticeText().isEmpty()) << "the gap is told";
    }
}

TEST_F(ReturnTest, afterAKillOnTheBoardTheBoardIsShown) {
    workplace->openSession(m_sessions[0].text());
    workplace->show(Screen::Today);
    kill();
    begin("nora");
    EXPECT_EQ(workplace->screen(), Screen::Today);
    EXPECT_FALSE(workplace->noticeText().isEmpty());
}

TEST_F(ReturnTest, afterAKillAnotherPersonIsNotLedToAnySession) {
    workplace->openSession(m_sessions[0].text());
    kill();
    begin("pia");
    EXPECT_EQ(workplace->screen(), Screen::Today);
}

TEST_F(ReturnTest, afterAHandOverEachPersonFindsTheirOwn) {
    workplace->openSession(m_sessions[0].text());
    workplace->switchPerson();
    signInHere("pia");
    EXPECT_EQ(workplace->screen(), Screen::Today) << "not the nurse's session";
    workplace->openSession(m_sessions[1].text());
    workplace->switchPerson();
    signInHere("nora");
    EXPECT_EQ(shownSession(), m_sessions[0].text());
    workplace->lock();
    signInHere("pia");
    EXPECT_EQ(shownSession(), m_sessions[1].text());
}

TEST_F(ReturnTest, theOtherChairThatWasChosenLastIsTheOneThatComesBack) {
    workplace->openSession(m_sessions[0].text());
    workplace->openSession(m_sessions[1].text());
    kill();
    begin("nora");
    EXPECT_EQ(shownSession(), m_sessions[1].text());
}

TEST_F(ReturnTest, theWayBackIsNotedToo) {
    workplace->openSession(m_sessions[0].text());
    workplace->openPatient(QString::fromLatin1("nobody"));
    workplace->back();
    kill();
    begin("nora");
    EXPECT_EQ(shownSession(), m_sessions[0].text());
}

TEST_F(ReturnTest, aSessionThatIsNotThereLeadsToTheBoard) {
    workplace->openSession(QStringLiteral("0190a000-0000-7000-8000-000000000001"));
    kill();
    begin("nora");
    EXPECT_EQ(workplace->screen(), Screen::Today);
}

TEST_F(ReturnTest, anEndThatWasAskedForBeginsWithTheBoard) {
    workplace->openSession(m_sessions[0].text());
    workplace->end();
    begin("nora");
    EXPECT_EQ(workplace->screen(), Screen::Today);
}

} // namespace
} // namespace tidemark::app
