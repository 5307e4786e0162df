// SPDX-License-Identifier: GPL-3.0-or-later
// What outlives a lock and the end of the program.
#include "app/desktop/shell/WorkplaceFixture.h"
#include "services/clinic/Staff.h"
#include "services/courses/SessionPlanning.h"
#include "services/orders/Orders.h"
#include "services/patients/ChartEntries.h"
#include "services/patients/Patients.h"
#include "services/sessions/CheckIn.h"
#include "support/AskedChart.h"
#include "support/ClinicRooms.h"

#include <QFile>

namespace tidemark::app {
namespace {

using Screen = WorkplaceViewModel::Screen;
using namespace std::chrono_literals;

class EndOfProgramTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        startWithClinic();
        test::addRooms(desk->clinic(), desk->actor());
    }

    void hire(const char* name, Role role) {
        ASSERT_TRUE(services::Staff(desk->clinic(), desk->actor())
                        .add({QLatin1String(name), QStringLiteral("Somebody Else"), role,
                              QString::fromLatin1(passphrase)})
                        .has_value());
    }
    /// A nurse at the desk, a patient in the room.
    void beginSession() {
        hire("amari", Role::Psychiatrist);
        hire("dnorth", Role::Nurse);
        startProgram();
        signIn("amari", passphrase);
        services::OpenClinic& clinic = desk->clinic();
        services::PatientForm form;
        form.familyName = QStringLiteral("Estermere");
        form.givenName = QStringLiteral("Ines");
        form.birthDate = QStringLiteral("1984-03-02");
        const auto patient = services::Patients(clinic, desk->actor()).create(form).value();
        ASSERT_TRUE(services::ChartEntries(clinic, desk->actor())
                        .addWeight(patient.id, QStringLiteral("82"), clinic.today())
                        .has_value());
        test::askChart(clinic, desk->actor(), patient.id);
        ASSERT_TRUE(services::Orders(clinic, desk->actor()).write(patient.id, {}).has_value());
        const auto session = services::SessionPlanning(clinic, desk->actor())
                                 .plan({patient.id, clock.now(), QStringLiteral("Room 1")})
                                 .value();
        startProgram();
        signIn("dnorth", passphrase);
        ASSERT_TRUE(services::CheckIn(desk->clinic(), desk->actor()).arrive(session.id).has_value());
        desk->tick();
    }
    void comeBackAfterFourMinutes() {
        clock.advance(4min);
        startProgram();
        signIn("dnorth", passphrase);
    }
};

TEST_F(EndOfProgramTest, AnEndThatSomebodyAskedForLeavesNoGap) {
    beginSession();
    workplace->end();
    EXPECT_FALSE(workplace->isSeated());
    comeBackAfterFourMinutes();
    EXPECT_TRUE(workplace->noticeText().isEmpty()) << workplace->noticeText().toStdString();
}

TEST_F(EndOfProgramTest, AKillLeavesAGap) {
    beginSession();
    comeBackAfterFourMinutes();
    EXPECT_FALSE(workplace->noticeText().isEmpty());
}

TEST_F(EndOfProgramTest, TheEndWithNobodyAtTheDeskIsQuiet) {
    startProgram().end();
    EXPECT_FALSE(workplace->isSeated());
}

TEST_F(EndOfProgramTest, TheBrightnessIsKeptOverALockAndOverTheEnd) {
    EXPECT_EQ(workplace->brightness(), Brightness::Light);
    workplace->setBrightness(Brightness::Dim);
    workplace->lock();
    EXPECT_EQ(startProgram(relauncher.carries.at(0)).brightness(), Brightness::Dim);
    EXPECT_EQ(startProgram().brightness(), Brightness::Dim);
}

TEST_F(EndOfProgramTest, AnUnknownBrightnessIsDay) {
    QFile file(directory.filePath(QStringLiteral("brightness")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("neon");
    file.close();
    EXPECT_EQ(startProgram().brightness(), Brightness::Light);
}

} // namespace
} // namespace tidemark::app
