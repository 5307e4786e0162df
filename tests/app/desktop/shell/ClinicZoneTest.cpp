// SPDX-License-Identifier: GPL-3.0-or-later
// A laptop that came from a journey: its own zone is not the clinic's.
#include "app/desktop/shell/WorkplaceFixture.h"

namespace tidemark::app {
namespace {

class ClinicZone : public WorkplaceFixture {};

TEST_F(ClinicZone, TheScreenShowsTheClinicsTimeOnAMachineOfAnotherZone) {
    startWithClinic();
    const QString atTheClinic = workplace->property("dateWords").toString();
    EXPECT_TRUE(atTheClinic.contains(QStringLiteral("10:00"))) << atTheClinic.toStdString();
    workplace->lock();
    clock.setZone("Asia/Kolkata");
    startProgram();
    signIn("mreed", passphrase);
    ASSERT_TRUE(desk->isSeated());
    EXPECT_EQ(workplace->property("dateWords").toString(), atTheClinic);
    EXPECT_EQ(desk->clock().zone(), "Europe/Berlin");
    workplace->lock();
    EXPECT_EQ(desk->clock().zone(), "Asia/Kolkata") << "no clinic is open";
}

TEST_F(ClinicZone, AMissingMarkIsWordedOnTheSignInScreen) {
    startWithClinic();
    workplace->lock();
    for (const char* mark : {"/mark.a", "/mark.b"}) {
        ASSERT_TRUE(QFile::remove(environment().clinicFolder + QLatin1String(mark)));
    }
    startProgram();
    signIn("mreed", passphrase);
    EXPECT_FALSE(desk->isSeated());
    EXPECT_TRUE(signInProblem().contains(QStringLiteral("mark.a")));
}

} // namespace
} // namespace tidemark::app
