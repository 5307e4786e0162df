// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/signin/RecoverClinicViewModel.h"
#include "storage/vault/RecoveryCode.h"
#include "support/ClinicFaults.h"

#include <gmock/gmock.h>

namespace tidemark::app {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using Screen = WorkplaceViewModel::Screen;

constexpr const char* newPassphrase = "lantern over the quiet pier";

/// A clinic whose only passphrase is lost, with its sheet in hand.
class RecoverClinicTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        startWithClinic();
        startProgram();
        typeSignInName("mreed");
        workplace->show(WorkplaceViewModel::Screen::Recovery);
    }
    RecoverClinicViewModel& form() { return root<RecoverClinicViewModel>(); }
    [[nodiscard]] std::string error(const char* field) {
        return form().errors().text(QLatin1String(field)).toStdString();
    }
    void fill(const QString& code, const char* name = "mreed") {
        form().setProperty("code", code);
        form().setProperty("signInName", QString::fromLatin1(name));
        form().setProperty("passphrase", QString::fromLatin1(newPassphrase));
        form().setProperty("repeated", QString::fromLatin1(newPassphrase));
        form().recover();
    }
    void confirmSheet() {
        form().sheet()->setProperty("typedGroup", form().sheet()->groups().constLast());
        form().sheet()->confirm();
    }
    /// A code of the right form that belongs to another clinic.
    [[nodiscard]] static QString otherCode() { return storage::RecoveryCode::random().text(); }
};

TEST_F(RecoverClinicTest, TakesTheNameFromSignInAndGoesBackThere) {
    EXPECT_EQ(workplace->screen(), Screen::Recovery);
    EXPECT_EQ(form().property("signInName").toString(), QStringLiteral("mreed"));
    workplace->back();
    EXPECT_EQ(workplace->screen(), Screen::SignIn);
}

TEST_F(RecoverClinicTest, AnEmptyFormIsRefusedBesideEachField) {
    form().setProperty("signInName", QString());
    form().recover();
    for (const char* field : {"code", "sign-in-name", "password"}) {
        EXPECT_FALSE(error(field).empty()) << field;
    }
}

TEST_F(RecoverClinicTest, ASlipInTheCodeIsSaidAtOnceAndCostsNoTry) {
    QString slip = recoveryCode;
    slip[0] = slip[0] == u'7' ? u'8' : u'7';
    for (int attempt = 0; attempt < 20; ++attempt) {
        fill(slip);
        EXPECT_THAT(error("code"), HasSubstr("missing or wrong"));
    }
    EXPECT_EQ(form().waitSeconds(), 0);
}

TEST_F(RecoverClinicTest, TheCodeOfAnotherSheetIsRefusedAndWhatWasTypedStays) {
    const QString other = otherCode();
    fill(other);
    EXPECT_FALSE(form().isOpened());
    EXPECT_THAT(error("code"), HasSubstr("not the one of this clinic's recovery sheet"));
    EXPECT_EQ(form().property("code").toString(), other);
    EXPECT_EQ(form().property("passphrase").toString(), QString::fromLatin1(newPassphrase));
}

TEST_F(RecoverClinicTest, GuessingIsSlowedAndTheWaitIsCountedDown) {
    for (int attempt = 0; attempt < 12 && form().waitSeconds() == 0; ++attempt) {
        fill(otherCode());
    }
    const int wait = form().waitSeconds();
    ASSERT_GT(wait, 0);
    EXPECT_THAT(error("code"),
                HasSubstr("Wait " + std::to_string(wait) + (wait == 1 ? " second," : " seconds,")));
    clock.advance(std::chrono::seconds(wait));
    desk->tick();
    EXPECT_EQ(form().waitSeconds(), 0);
    fill(recoveryCode);
    EXPECT_TRUE(form().isOpened());
}

TEST_F(RecoverClinicTest, OnlyAnAdministratorOfTheClinicGetsTheNewPassphrase) {
    fill(recoveryCode, "nobody");
    EXPECT_FALSE(form().isOpened());
    EXPECT_THAT(error("sign-in-name"), HasSubstr("No administrator"));
    fill(recoveryCode);
    EXPECT_TRUE(form().isOpened()) << "the code stays good";
}

TEST_F(RecoverClinicTest, AWeakOrMistypedPassphraseIsRefusedBesideItsField) {
    fill(recoveryCode.left(3));
    form().setProperty("passphrase", QStringLiteral("short"));
    form().recover();
    EXPECT_THAT(error("password"), HasSubstr("15 characters"));
    form().setProperty("passphrase", QStringLiteral("seaside clinic forever"));
    form().setProperty("repeated", QStringLiteral("seaside clinic for ever"));
    form().recover();
    EXPECT_THAT(error("repeated"), HasSubstr("differ"));
    form().setProperty("code", recoveryCode);
    form().setProperty("repeated", QStringLiteral("seaside clinic forever"));
    form().recover();
    EXPECT_THAT(error("password"), HasSubstr("too easy to guess")) << "it holds the clinic's name";
    EXPECT_FALSE(form().isOpened());
}

TEST_F(RecoverClinicTest, AFaultOfTheFilesIsSaidWithTheNextStep) {
    test::ClinicFaults(directory.filePath(QStringLiteral("clinic"))).damageDatabase();
    fill(recoveryCode);
    EXPECT_THAT(form().problem().toStdString(), HasSubstr("is damaged"));
    EXPECT_THAT(form().problemNextStep().toStdString(), HasSubstr("backup"));
}

TEST_F(RecoverClinicTest, TheSheetOpensTheClinicAndIsReplacedByANewOne) {
    fill(recoveryCode.toLower().remove(QLatin1Char('-')));
    ASSERT_TRUE(form().isOpened()) << error("code");
    EXPECT_FALSE(workplace->isSeated()) << "the new sheet is not confirmed yet";
    EXPECT_TRUE(form().property("code").toString().isEmpty());
    EXPECT_TRUE(form().property("passphrase").toString().isEmpty());
    const QString newCode = form().sheet()->groups().join(QLatin1Char('-'));
    EXPECT_NE(newCode, recoveryCode);
    confirmSheet();
    EXPECT_TRUE(workplace->isSeated());
    EXPECT_EQ(workplace->screen(), Screen::Today);
    EXPECT_EQ(workplace->personName(), QStringLiteral("Mira Reed"));
    EXPECT_THAT(form().sheet()->groups(), IsEmpty()) << "the code must not stay in memory";

    startProgram();
    signIn("mreed", passphrase);
    EXPECT_FALSE(workplace->isSeated()) << "the old passphrase is void";
    signIn("mreed", newPassphrase);
    EXPECT_TRUE(workplace->isSeated());
}

TEST_F(RecoverClinicTest, TheOldSheetIsVoidAfterItsUse) {
    fill(recoveryCode);
    confirmSheet();
    startProgram();
    workplace->show(WorkplaceViewModel::Screen::Recovery);
    fill(recoveryCode);
    EXPECT_FALSE(form().isOpened());
    EXPECT_THAT(error("code"), HasSubstr("not the one of this clinic's recovery sheet"));
}

} // namespace
} // namespace tidemark::app
