// SPDX-License-Identifier: GPL-3.0-or-later
// What the window says of the clinic's file, over every screen.
#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/patient/PatientListViewModel.h"
#include "desktop/shell/ClinicFileViewModel.h"
#include "services/clinic/Rooms.h"
#include "services/patients/Patients.h"
#include "storage/Store.h"
#include "support/DamagedTable.h"
#include "support/FileSizeLimit.h"
#include "support/FolderBytes.h"

#include <gmock/gmock.h>

namespace tidemark::app {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class ClinicFileTest : public WorkplaceFixture {
public:
    void SetUp() override { startWithClinic(); }

    [[nodiscard]] QString folder() const { return directory.filePath(QStringLiteral("clinic")); }
    [[nodiscard]] std::string said() const {
        const auto& file = root<ClinicFileViewModel>();
        return (file.text() + QLatin1Char(' ') + file.nextStep()).trimmed().toStdString();
    }
    /// One bit of this table is flipped while nobody is signed in.
    void signInToDamaged(const char* table) {
        const qint64 page = test::rootPageOf(desk->clinic().store(), table);
        workplace->lock();
        test::flipBitOfPage(folder() + QStringLiteral("/clinic.db"), page);
        signIn("mreed", passphrase);
        ASSERT_TRUE(desk->isSeated()) << signInProblem().toStdString();
    }
    /// What an administrator enters.
    [[nodiscard]] Result<void> enter() {
        return services::Rooms(desk->clinic(), desk->actor())
            .add({QStringLiteral("Room %1").arg(++m_room), QStringLiteral("1")});
    }

private:
    int m_room = 0;
};

TEST_F(ClinicFileTest, NothingIsSaidOfAWholeFileInItsPlace) {
    EXPECT_THAT(said(), IsEmpty());
    desk->tick();
    EXPECT_THAT(said(), IsEmpty());
}

TEST_F(ClinicFileTest, ADamagedPartIsNamedThoughNoScreenHasReadItAndTheRestGoesOn) {
    signInToDamaged("scale_result");
    EXPECT_THAT(said(), HasSubstr("cannot be read whole: questionnaires."));
    EXPECT_THAT(said(), HasSubstr("restore --from FILE"));
    EXPECT_TRUE(enter().has_value()) << "the rest stays readable and takes entries";
}

TEST_F(ClinicFileTest, DamageThatComesWhileTheProgramRunsIsFoundWithinTheHour) {
    ASSERT_TRUE(desk->clinic()
                    .store()
                    .read([](storage::Connection& connection) { return connection.checkpoint(); })
                    .has_value());
    test::flipBitOfPage(folder() + QStringLiteral("/clinic.db"),
                        test::rootPageOf(desk->clinic().store(), "treatment_order"));
    clock.advance(std::chrono::minutes(61));
    desk->tick();
    EXPECT_THAT(said(), HasSubstr("orders"));
}

TEST_F(ClinicFileTest, AFolderThatIsMovedIsSaidWithinASecondAndGoesOnWhenItIsBack) {
    const QString elsewhere = folder() + QStringLiteral("-elsewhere");
    ASSERT_TRUE(QDir().rename(folder(), elsewhere));
    desk->tick();
    EXPECT_THAT(said(), HasSubstr("moved or deleted"));
    EXPECT_THAT(said(), HasSubstr(folder().toStdString()));
    const auto refused = enter();
    ASSERT_FALSE(refused.has_value());
    EXPECT_THAT(messageFor(refused.error()).sentence().toStdString(), HasSubstr("was not recorded"));
    EXPECT_FALSE(QFileInfo::exists(folder()));
    ASSERT_TRUE(QDir().rename(elsewhere, folder()));
    desk->tick();
    EXPECT_THAT(said(), IsEmpty());
    EXPECT_TRUE(enter().has_value());
}

TEST_F(ClinicFileTest, AnotherFileInItsPlaceIsSaid) {
    const test::FolderBytes copy = test::bytesIn(folder());
    ASSERT_TRUE(QDir().rename(folder(), folder() + QStringLiteral("-elsewhere")));
    test::putBytes(folder(), copy);
    desk->tick();
    EXPECT_THAT(said(), HasSubstr("Another file is in the place"));
    EXPECT_FALSE(enter().has_value());
}

TEST_F(ClinicFileTest, OnAFullDiskOneSignsInReadsAndIsTold) {
    workplace->lock();
    {
        const test::FileSizeLimit full(0);
        signIn("mreed", passphrase);
        ASSERT_TRUE(desk->isSeated()) << signInProblem().toStdString();
        EXPECT_THAT(said(), HasSubstr("The disk is full"));
        EXPECT_EQ(enter().error().code, ErrorCode::DiskFull);
    }
    desk->tick();
    EXPECT_THAT(said(), IsEmpty());
    EXPECT_TRUE(enter().has_value());
}

TEST_F(ClinicFileTest, ThePatientsThatCannotBeReadAreNotCalledNone) {
    Actor nurse = desk->actor();
    nurse.role = Role::Nurse;
    services::PatientForm form;
    form.familyName = QStringLiteral("Okafor");
    form.givenName = QStringLiteral("Uma");
    form.birthDate = QStringLiteral("1984-03-12");
    ASSERT_TRUE(services::Patients(desk->clinic(), nurse).create(form).has_value());
    signInToDamaged("patient");
    workplace->show(WorkplaceViewModel::Screen::Patients);
    EXPECT_THAT(root<PatientListViewModel>().problem().toStdString(), Not(IsEmpty()));
    EXPECT_THAT(said(), HasSubstr("patients"));
}

} // namespace
} // namespace tidemark::app
