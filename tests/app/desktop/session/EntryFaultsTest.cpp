// SPDX-License-Identifier: GPL-3.0-or-later
// What is said in the window when a clinic cannot be opened or made: what happened, what to do next.
#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/signin/CreateClinicViewModel.h"
#include "support/ClinicFaults.h"
#include "support/FileSizeLimit.h"

#include <gmock/gmock.h>

namespace tidemark::app {
namespace {

using testing::HasSubstr;
using Screen = WorkplaceViewModel::Screen;

class EntryFaultsTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        startWithClinic();
        startProgram();
    }
    /// A property of the sign-in screen.
    [[nodiscard]] QVariant said(const char* property) { return signInScreen().property(property); }
    [[nodiscard]] std::string problem() { return signInProblem().toStdString(); }
    [[nodiscard]] std::string nextStep() { return said("problemNextStep").toString().toStdString(); }
    [[nodiscard]] test::ClinicFaults faults() const {
        return test::ClinicFaults(directory.filePath(QStringLiteral("clinic")));
    }
    void raiseSchema() {
        faults().raiseSchema(QStringLiteral("mreed"), QString::fromLatin1(passphrase), clock);
    }
};

TEST_F(EntryFaultsTest, EachFaultOfTheFilesIsSaidAndNothingIsChanged) {
    struct Case {
        const char* what;
        std::function<void()> fault;
        const char* words;
        const char* nextStep;
    };
    const std::vector<Case> cases{
        {"newer schema", [this] { raiseSchema(); }, "newer Tidemark", "Install the newer version"},
        {"damaged database", [this] { faults().damageDatabase(); }, "is damaged", "backup"},
        {"another clinic's database", [this] { faults().putOtherClinicsDatabase(); },
         "another clinic's file is in its place", "the clinic's own file"},
        {"some SQLite file", [this] { faults().putPlainDatabase(); }, "is not a Tidemark clinic",
         "put the clinic's own file back"},
        {"no database", [this] { faults().loseDatabase(); }, "no clinic's database", "backup"},
        {"damaged keyring", [this] { faults().damageKeyring(); }, "keyring is damaged", "backup"},
    };
    for (const Case& each : cases) {
        each.fault();
        const QByteArray before = faults().contents();
        startProgram();
        ASSERT_EQ(workplace->screen(), Screen::SignIn) << each.what;
        signIn("mreed", passphrase);
        EXPECT_FALSE(workplace->isSeated()) << each.what;
        EXPECT_THAT(problem(), HasSubstr(each.words)) << each.what;
        EXPECT_THAT(nextStep(), HasSubstr(each.nextStep)) << each.what;
        EXPECT_TRUE(said("fieldError").toString().isEmpty())
            << each.what << ": the passphrase is not at fault";
        EXPECT_EQ(said("signInName").toString(), QStringLiteral("mreed")) << each.what;
        EXPECT_FALSE(said("busy").toBool()) << each.what;
        EXPECT_EQ(faults().contents(), before) << each.what;
    }
}

TEST_F(EntryFaultsTest, AMissingKeyringIsSaid) {
    faults().loseKeyring();
    startProgram();
    signIn("mreed", passphrase);
    EXPECT_THAT(problem(), HasSubstr("keyring is missing"));
    EXPECT_THAT(nextStep(), HasSubstr("backup"));
}

TEST_F(EntryFaultsTest, AFolderOnTheNetworkIsNotOpened) {
    fileSystem = [](const QString&) { return QStringLiteral("nfs"); };
    const QByteArray before = faults().contents();
    startProgram();
    signIn("mreed", passphrase);
    EXPECT_FALSE(workplace->isSeated());
    EXPECT_THAT(problem(), HasSubstr("network drive (nfs)"));
    EXPECT_THAT(nextStep(), HasSubstr("a disk of this machine"));
    EXPECT_EQ(faults().contents(), before);
}

/// The wizard, up to the step that makes the clinic.
class MakingFaultsTest : public WorkplaceFixture {
protected:
    void make() {
        startProgram();
        CreateClinicViewModel& wizard = root<CreateClinicViewModel>();
        wizard.setProperty("clinicName", QStringLiteral("Seaside Clinic"));
        wizard.next();
        wizard.setProperty("displayName", QStringLiteral("Mira Reed"));
        wizard.setProperty("signInName", QStringLiteral("mreed"));
        wizard.next();
        makeAgain();
    }
    void makeAgain() {
        CreateClinicViewModel& wizard = root<CreateClinicViewModel>();
        while (wizard.step() != CreateClinicViewModel::Step::Passphrase) {
            wizard.next();
        }
        wizard.setProperty("passphrase", QString::fromLatin1(passphrase));
        wizard.setProperty("repeated", QString::fromLatin1(passphrase));
        wizard.next();
    }
    [[nodiscard]] std::string besideTheFolder() {
        return root<CreateClinicViewModel>().errors().text(QStringLiteral("folder")).toStdString();
    }
};

TEST_F(MakingFaultsTest, ADiskThatFillsUpLeavesAFolderThatCanBeUsedAgain) {
    {
        const test::FileSizeLimit full(20'000);
        make();
    }
    EXPECT_THAT(besideTheFolder(), HasSubstr("The disk is full"));
    EXPECT_THAT(besideTheFolder(), HasSubstr("Free some space"));
    makeAgain();
    EXPECT_EQ(root<CreateClinicViewModel>().step(), CreateClinicViewModel::Step::Recovery)
        << besideTheFolder();
}

TEST_F(MakingFaultsTest, AFolderOnTheNetworkIsRefusedBesideItsField) {
    fileSystem = [](const QString&) { return QStringLiteral("cifs"); };
    make();
    EXPECT_THAT(besideTheFolder(), HasSubstr("network drive (cifs)"));
    EXPECT_FALSE(QDir(directory.filePath(QStringLiteral("clinic"))).exists());
}

TEST_F(MakingFaultsTest, AFolderThatCannotBeMadeIsRefusedBesideItsField) {
    startProgram();
    auto& wizard = root<CreateClinicViewModel>();
    wizard.setProperty("folder", QStringLiteral("/proc/tidemark/clinic"));
    wizard.setProperty("clinicName", QStringLiteral("Seaside Clinic"));
    wizard.next();
    wizard.setProperty("displayName", QStringLiteral("Mira Reed"));
    wizard.setProperty("signInName", QStringLiteral("mreed"));
    makeAgain();
    EXPECT_THAT(besideTheFolder(), HasSubstr("may not write"));
}

} // namespace
} // namespace tidemark::app
