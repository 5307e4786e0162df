// SPDX-License-Identifier: GPL-3.0-or-later
#include "WorkplaceFixture.h"

#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Patients.h"
#include "services/sessions/CheckIn.h"

namespace tidemark::app {
namespace {

using Screen = WorkplaceViewModel::Screen;

/// A window with one planned session of one patient.
struct HiddenScreensTest : WorkplaceFixture {
    void SetUp() override {
        startWithClinic();
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
    workplace->showSchedule({});
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

TEST_F(HiddenScreensTest, theShownBoardReadsNothingAgainWhileNothingWasWritten) {
    workplace->show(Screen::Today);
    const qint64 oneSecond = asked([&] { pass(1); });
    EXPECT_EQ(asked([&] { pass(30); }), 30 * oneSecond);
}

TEST_F(HiddenScreensTest, theWallViewGoesOnWhileAnotherScreenIsShown) {
    workplace->show(Screen::People);
    workplace->today()->setOnWall(true);
    arrive();
    pass(10);
    EXPECT_EQ(workplace->today()->cards().front().session.state, SessionState::Arrived);
}

TEST_F(HiddenScreensTest, theBoardShowsWhatWasWrittenWhileItWasHidden) {
    workplace->show(Screen::People);
    arrive();
    desk->tellSessionChanged(session);
    workplace->show(Screen::Today);
    ASSERT_EQ(workplace->today()->cards().size(), 1U);
    EXPECT_EQ(workplace->today()->cards().front().session.state, SessionState::Arrived);
}

TEST_F(HiddenScreensTest, theShownBoardFindsAWriteThatNobodyToldItOf) {
    workplace->show(Screen::Today);
    arrive();
    pass(10);
    EXPECT_EQ(workplace->today()->cards().front().session.state, SessionState::Arrived);
}

} // namespace
} // namespace tidemark::app
