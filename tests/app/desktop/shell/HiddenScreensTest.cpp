// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/patient/PatientChartViewModel.h"
#include "desktop/patient/PatientPageViewModel.h"
#include "desktop/session/SessionViewModel.h"
#include "desktop/today/TodayViewModel.h"
#include "WorkplaceFixture.h"

#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Patients.h"
#include "services/sessions/CheckIn.h"
#include "support/AskedChart.h"
#include "support/ClinicRooms.h"

namespace tidemark::app {
namespace {

using Screen = WorkplaceViewModel::Screen;

/// A window with one planned session of one patient.
struct HiddenScreensTest : WorkplaceFixture {
    void SetUp() override {
        startWithClinic();
        test::addRooms(desk->clinic(), desk->actor());
        nurse = desk->actor();
        nurse.role = Role::Nurse;
        Actor prescriber = nurse;
        prescriber.role = Role::Psychiatrist;
        services::Patients patients(desk->clinic(), nurse);
        services::PatientForm form;
        form.familyName = QStringLiteral("Brandt");
        form.givenName = QStringLiteral("Ida");
        form.birthDate = QStringLiteral("1984-03-12");
        patient = patients.create(form).value().id;
        static_cast<void>(services::ChartEntries(desk->clinic(), nurse)
                              .addWeight(patient, QStringLiteral("82"), desk->clinic().today())
                              .value());
        test::askChart(desk->clinic(), nurse, patient);
        static_cast<void>(services::Orders(desk->clinic(), prescriber).write(patient, {}).value());
        session = services::SessionPlanning(desk->clinic(), nurse)
                      .plan({patient, clock.now(), QStringLiteral("Room 1")})
                      .value()
                      .id;
        desk->tellSessionChanged(session);
    }

    /// How many statements `work` asks of the database.
    template <class Work>
    qint64 asked(Work&& work) {
        const qint64 before = desk->clinic().store().statementCount();
        work();
        return desk->clinic().store().statementCount() - before;
    }
    /// The clock of the window goes on by this long, second by second.
    void pass(int seconds) {
        for (int second = 0; second < seconds; ++second) {
            clock.advance(std::chrono::seconds(1));
            desk->tick();
        }
    }
    void arrive() { ASSERT_TRUE(services::CheckIn(desk->clinic(), nurse).arrive(session).has_value()); }

    Actor nurse; ///< The clinic's one person, as one who runs sessions.
    PatientId patient;
    SessionId session;
};

TEST_F(HiddenScreensTest, whatIsHiddenAsksNothingWhenSomethingChanges) {
    workplace->showFor(WorkplaceViewModel::Screen::Schedule, {});
    workplace->show(Screen::People);
    EXPECT_EQ(asked([&] { desk->tellSessionChanged(session); }), 0);
    EXPECT_EQ(asked([&] { desk->tellPatientChanged(patient); }), 0);
}

TEST_F(HiddenScreensTest, aHiddenBoardAsksNothingAsTimeGoesOn) {
    workplace->show(Screen::People);
    // The presence file asks once a second who is running.
    const qint64 oneSecond = asked([&] { pass(1); });
    EXPECT_EQ(asked([&] { pass(30); }), 30 * oneSecond);
}

TEST_F(HiddenScreensTest, anOpenSessionAsksNothingBehindAnotherScreen) {
    workplace->openSession(session.text());
    workplace->show(Screen::People);
    EXPECT_EQ(asked([&] { desk->tellPatientChanged(patient); }), 0);
    EXPECT_EQ(asked([&] { desk->tellSessionChanged(session); }), 0);
}

TEST_F(HiddenScreensTest, anOpenSessionShowsWhatWasWrittenBehindIt) {
    workplace->openSession(session.text());
    workplace->showFor(Screen::PatientForm, patient.text());
    arrive();
    desk->tellPatientChanged(patient);
    EXPECT_EQ(root<SessionViewModel>().state(), session_state::Code::Planned) << "nothing is read for nobody";
    workplace->back();
    EXPECT_EQ(root<SessionViewModel>().state(), session_state::Code::Arrived);
}

TEST_F(HiddenScreensTest, theBoardBehindASessionRestsAndIsOfNowOnTheWayBack) {
    const QString before = root<TodayViewModel>().summary();
    workplace->openSession(session.text());
    arrive();
    desk->tellSessionChanged(session);
    pass(10);
    EXPECT_EQ(root<TodayViewModel>().cards().front().session.state, SessionState::Arrived);
    EXPECT_EQ(root<TodayViewModel>().summary(), before);
    workplace->back();
    EXPECT_NE(root<TodayViewModel>().summary(), before);
}

TEST_F(HiddenScreensTest, theWayBackToASessionLeadsToThatSession) {
    const SessionId other =
        services::SessionPlanning(desk->clinic(), nurse)
            .plan({patient, clock.now(), QStringLiteral("Room 2"), QStringLiteral("As agreed")})
            .value()
            .id;
    workplace->openSession(session.text());
    workplace->openPatient(patient.text());
    workplace->openSession(other.text());
    workplace->back();
    workplace->back();
    EXPECT_EQ(workplace->screen(), Screen::Session);
    EXPECT_EQ(root<SessionViewModel>().sessionId(), session.text());
}

TEST_F(HiddenScreensTest, aPatientPageAsksNothingBehindAnotherScreen) {
    workplace->openPatient(patient.text());
    workplace->show(Screen::People);
    EXPECT_EQ(asked([&] { desk->tellPatientChanged(patient); }), 0);
    EXPECT_EQ(asked([&] { desk->tellSessionChanged(session); }), 0);
}

TEST_F(HiddenScreensTest, aPatientPageShowsWhatWasWrittenBehindIt) {
    workplace->openPatient(patient.text());
    workplace->showFor(Screen::PatientForm, patient.text());
    services::PatientForm form;
    form.number = services::Patients(desk->clinic(), nurse).chart(patient).value().patient.number;
    form.familyName = QStringLiteral("Brandt-Ost");
    form.givenName = QStringLiteral("Ida");
    form.birthDate = QStringLiteral("1984-03-12");
    static_cast<void>(services::Patients(desk->clinic(), nurse).edit(patient, form).value());
    desk->tellPatientChanged(patient);
    workplace->back();
    EXPECT_EQ(root<PatientPageViewModel>().name(), QStringLiteral("Brandt-Ost, Ida"));
}

TEST_F(HiddenScreensTest, aChartAsksNothingBehindAnotherScreen) {
    workplace->showFor(Screen::PatientForm, patient.text());
    workplace->show(Screen::People);
    EXPECT_EQ(asked([&] { desk->tellPatientChanged(patient); }), 0);
}

TEST_F(HiddenScreensTest, aChartShowsWhatWasWrittenBehindIt) {
    workplace->showFor(Screen::PatientForm, patient.text());
    workplace->openSession(session.text());
    const QString before = root<PatientChartViewModel>().latestWeight();
    static_cast<void>(services::ChartEntries(desk->clinic(), nurse)
                          .addWeight(patient, QStringLiteral("84"), desk->clinic().today())
                          .value());
    desk->tellPatientChanged(patient);
    EXPECT_EQ(root<PatientChartViewModel>().latestWeight(), before) << "nothing is read for nobody";
    workplace->back();
    EXPECT_TRUE(root<PatientChartViewModel>().latestWeight().startsWith(QLatin1String("84.0 kg")));
}

/// QML hears of the change before every other listener does.
TEST_F(HiddenScreensTest, whatIsShownIsReadBeforeTheWindowHearsOfIt) {
    workplace->openSession(session.text());
    workplace->show(Screen::People);
    arrive();
    desk->tellPatientChanged(patient);
    desk->tellSessionChanged(session);
    auto state = session_state::Code::Planned;
    int cards = 0;
    QObject::connect(workplace, &WorkplaceViewModel::screenChanging, workplace, [&](Screen) {
        state = root<SessionViewModel>().state();
        cards = static_cast<int>(root<TodayViewModel>().cards().size());
    });
    workplace->openSession(session.text());
    EXPECT_EQ(state, session_state::Code::Arrived);
    EXPECT_EQ(cards, 1);
}

TEST_F(HiddenScreensTest, theShownBoardReadsNothingAgainWhileNothingWasWritten) {
    workplace->show(Screen::Today);
    const qint64 oneSecond = asked([&] { pass(1); });
    EXPECT_EQ(asked([&] { pass(30); }), 30 * oneSecond);
}

TEST_F(HiddenScreensTest, theWallViewGoesOnWhileAnotherScreenIsShown) {
    workplace->show(Screen::People);
    root<TodayViewModel>().setOnWall(true);
    arrive();
    pass(10);
    EXPECT_EQ(root<TodayViewModel>().cards().front().session.state, SessionState::Arrived);
}

TEST_F(HiddenScreensTest, theBoardShowsWhatWasWrittenWhileItWasHidden) {
    workplace->show(Screen::People);
    arrive();
    desk->tellSessionChanged(session);
    workplace->show(Screen::Today);
    ASSERT_EQ(root<TodayViewModel>().cards().size(), 1U);
    EXPECT_EQ(root<TodayViewModel>().cards().front().session.state, SessionState::Arrived);
}

TEST_F(HiddenScreensTest, theShownBoardFindsAWriteThatNobodyToldItOf) {
    workplace->show(Screen::Today);
    arrive();
    pass(10);
    EXPECT_EQ(root<TodayViewModel>().cards().front().session.state, SessionState::Arrived);
}

} // namespace
} // namespace tidemark::app
