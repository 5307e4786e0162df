// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/admin/AccountsViewModel.h"

#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/admin/AdminRows.h"
#include "desktop/admin/KeyChangeViewModel.h"
#include "desktop/admin/OwnPassphraseViewModel.h"
#include "desktop/admin/PeopleViewModel.h"
#include "desktop/signin/ActivationViewModel.h"
#include "storage/vault/MasterKey.h"

#include <QCoreApplication>
#include <QDir>

#include <gmock/gmock.h>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;
using Screen = WorkplaceViewModel::Screen;

constexpr const char* chosen = "lantern over the quiet pier";

/// The administrator on the page of the people; Dana North is a nurse.
class AccountsTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        startWithClinic();
        people().add(u"Dana North, RN"_s, u"dnorth"_s, static_cast<int>(Role::Nurse),
                     u"copper window lantern seventeen"_s);
        workplace->show(Screen::People);
        people().refresh();
    }
    PeopleViewModel& people() { return root<PeopleViewModel>(); }
    AccountsViewModel& accounts() { return root<AccountsViewModel>(); }
    ActivationViewModel& activation() { return root<ActivationViewModel>(); }
    StaffRow rowOf(const char* signInName) {
        for (int i = 0; i < people().people()->count(); ++i) {
            if (const auto row = people().people()->rowAs<StaffRow>(i);
                row.signInName == QLatin1String(signInName)) {
                return row;
            }
        }
        ADD_FAILURE() << "no row of " << signInName;
        return {};
    }
    void activateDana(const QString& code, const char* passphraseOfDana = chosen) {
        startProgram();
        typeSignInName("dnorth");
        workplace->show(Screen::Activation);
        activation().activate(activation().signInName(), code, QLatin1String(passphraseOfDana),
                              QLatin1String(passphraseOfDana));
    }
    [[nodiscard]] QByteArray keyNow() const {
        const auto& key = desk->clinic().key().key();
        return {reinterpret_cast<const char*>(key.bytes()), static_cast<qsizetype>(key.size())};
    }
};

TEST_F(AccountsTest, ACodeIsShownOnceAndSetsAPassphraseAtTheNextSignIn) {
    accounts().giveCode(rowOf("dnorth").personId);
    const QString code = accounts().code();
    EXPECT_EQ(code.split(u' ').size(), 5);
    EXPECT_THAT(accounts().codeWords().toStdString(), HasSubstr("Dana North, RN"));
    EXPECT_EQ(rowOf("dnorth").state, u"Has an activation code"_s);
    accounts().closeCode();
    EXPECT_TRUE(accounts().code().isEmpty());
    activateDana(code);
    EXPECT_EQ(workplace->personName(), u"Dana North, RN"_s);
    EXPECT_EQ(workplace->screen(), Screen::Today);
    startProgram();
    signIn("dnorth", chosen);
    EXPECT_TRUE(workplace->isSeated());
}

TEST_F(AccountsTest, TheCodeIsGoneFromTheScreenAfterALock) {
    accounts().giveCode(rowOf("dnorth").personId);
    desk->leave();
    EXPECT_TRUE(accounts().code().isEmpty());
}

TEST_F(AccountsTest, AUsedCodeIsRefusedInWordsBesideTheField) {
    accounts().giveCode(rowOf("dnorth").personId);
    const QString code = accounts().code();
    activateDana(code);
    activateDana(code);
    EXPECT_FALSE(workplace->isSeated());
    EXPECT_THAT(activation().errors().text(u"code"_s).toStdString(), HasSubstr("was used"));
}

TEST_F(AccountsTest, AnActivationWithGapsIsRefusedBesideEachField) {
    startProgram();
    workplace->show(Screen::Activation);
    activation().activate({}, {}, u"short"_s, u"other"_s);
    for (const char* field : {"sign-in-name", "code", "password"}) {
        EXPECT_TRUE(activation().errors().contains(QLatin1String(field))) << field;
    }
    activation().activate(u"dnorth"_s, u"some words"_s, QLatin1String(chosen), u"other"_s);
    EXPECT_TRUE(activation().errors().contains(u"repeated"_s));
    workplace->back();
    EXPECT_EQ(workplace->screen(), Screen::SignIn);
}

TEST_F(AccountsTest, WhoeverIsRemovedLeavesAClinicWithANewKeyAndTheWindowGoesOn) {
    const QByteArray before = keyNow();
    accounts().remove(rowOf("dnorth").personId);
    ASSERT_TRUE(workplace->isSeated());
    EXPECT_EQ(workplace->screen(), Screen::People) << "back where the administrator was";
    EXPECT_NE(keyNow(), before);
    EXPECT_THAT(workplace->noticeText().toStdString(), HasSubstr("new key"));
    EXPECT_EQ(workplace->noticeTone(), numberOfTone(Tone::Good));
    people().refresh();
    EXPECT_EQ(rowOf("dnorth").state, u"Removed"_s);
    startProgram();
    signIn("dnorth", "copper window lantern seventeen");
    EXPECT_FALSE(workplace->isSeated());
}

TEST_F(AccountsTest, WhileTheKeyIsChangedTheWindowSaysSoAndLeadsNowhereElse) {
    Background background(Background::Mode::Threaded);
    desk->workIn(&background);
    accounts().remove(rowOf("dnorth").personId);
    EXPECT_EQ(workplace->screen(), Screen::KeyChange);
    EXPECT_FALSE(workplace->isSeated());
    EXPECT_FALSE(root<KeyChangeViewModel>().progress().isEmpty());
    workplace->back();
    workplace->show(Screen::SignIn);
    workplace->lock();
    EXPECT_EQ(workplace->screen(), Screen::KeyChange);
    background.join();
    QCoreApplication::processEvents();
    EXPECT_TRUE(workplace->isSeated());
    EXPECT_EQ(workplace->screen(), Screen::People);
    desk->workIn(nullptr);
}

TEST_F(AccountsTest, AKeyThatCouldNotBeChangedIsSaidAndTheClinicStaysUsable) {
    const QByteArray before = keyNow();
    const QString inTheWay = directory.filePath(u"clinic/clinic.db.new"_s);
    ASSERT_TRUE(QDir().mkdir(inTheWay));
    accounts().remove(rowOf("dnorth").personId);
    ASSERT_TRUE(workplace->isSeated());
    EXPECT_EQ(keyNow(), before);
    EXPECT_EQ(workplace->noticeTone(), numberOfTone(Tone::Warn));
    EXPECT_THAT(workplace->noticeText().toStdString(), HasSubstr("still has the key"));
    startProgram();
    signIn("mreed", passphrase);
    EXPECT_EQ(keyNow(), before);
    EXPECT_THAT(workplace->noticeText().toStdString(), HasSubstr("still has the key")) << "each time";
    ASSERT_TRUE(QDir().rmdir(inTheWay));
    startProgram();
    signIn("mreed", passphrase);
    EXPECT_NE(keyNow(), before) << "tried again";
    EXPECT_EQ(workplace->noticeText(), QString());
}

TEST_F(AccountsTest, TheLastAdministratorStays) {
    accounts().remove(rowOf("mreed").personId);
    EXPECT_THAT(accounts().problem().toStdString(), HasSubstr("last administrator"));
    EXPECT_TRUE(rowOf("mreed").active);
    accounts().changeRole(rowOf("mreed").personId, static_cast<int>(Role::Nurse), u"goes back"_s);
    EXPECT_TRUE(accounts().errors().contains(u"role-change"_s));
    EXPECT_EQ(workplace->roleName(), rowOf("mreed").role);
}

TEST_F(AccountsTest, ARoleNeedsAReasonAndSaysWhenItCounts) {
    accounts().choose(rowOf("dnorth").personId);
    accounts().changeRole(rowOf("dnorth").personId, static_cast<int>(Role::Administrator), {});
    EXPECT_TRUE(accounts().errors().contains(u"reason"_s));
    EXPECT_FALSE(accounts().chosen().isEmpty()) << "the row stays open";
    accounts().changeRole(rowOf("dnorth").personId, static_cast<int>(Role::Administrator),
                          u"runs the clinic from May on"_s);
    EXPECT_THAT(accounts().done().toStdString(), HasSubstr("next sign-in"));
    startProgram();
    signIn("dnorth", "copper window lantern seventeen");
    EXPECT_TRUE(workplace->isAdministrator());
}

TEST_F(AccountsTest, AClosedSignInIsMarkedAndOpenedAgain) {
    startProgram();
    for (int i = 0; i < 100; ++i) {
        clock.advance(std::chrono::hours(1));
        desk->tick();
        signIn("dnorth", "not the right passphrase");
    }
    signIn("mreed", passphrase);
    people().refresh();
    EXPECT_TRUE(rowOf("dnorth").closed);
    EXPECT_EQ(rowOf("dnorth").state, u"Closed after wrong tries"_s);
    accounts().openAgain(rowOf("dnorth").personId);
    EXPECT_FALSE(rowOf("dnorth").closed);
    startProgram();
    signIn("dnorth", "copper window lantern seventeen");
    EXPECT_TRUE(workplace->isSeated());
}

TEST_F(AccountsTest, SomebodyWhoLeftComesBackAsTheSamePersonAndANewOneOfTheNameIsToldSo) {
    const QString id = rowOf("dnorth").personId;
    accounts().remove(id);
    people().add(u"Dana North, RN"_s, u"dnorth"_s, static_cast<int>(Role::Nurse), QLatin1String(chosen));
    EXPECT_THAT(people().errors().text(u"sign-in-name"_s).toStdString(), HasSubstr("Comes back"));
    accounts().giveCode(id);
    const QString code = accounts().code();
    EXPECT_EQ(rowOf("dnorth").personId, id);
    EXPECT_TRUE(rowOf("dnorth").active);
    activateDana(code);
    EXPECT_EQ(desk->actor().id.text(), id);
}

class OwnPassphraseScreenTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        startWithClinic();
        workplace->show(Screen::OwnPassphrase);
    }
    OwnPassphraseViewModel& own() { return root<OwnPassphraseViewModel>(); }
};

TEST_F(OwnPassphraseScreenTest, ThePersonChangesItKnowingThePresentOne) {
    own().change(QLatin1String(passphrase), QLatin1String(chosen), QLatin1String(chosen));
    EXPECT_TRUE(own().errors().isEmpty());
    EXPECT_FALSE(own().done().isEmpty());
    startProgram();
    signIn("mreed", passphrase);
    EXPECT_FALSE(workplace->isSeated());
    signIn("mreed", chosen);
    EXPECT_TRUE(workplace->isSeated());
}

TEST_F(OwnPassphraseScreenTest, WhatIsWrongStandsBesideItsField) {
    own().change(u"not the present one"_s, QLatin1String(chosen), QLatin1String(chosen));
    EXPECT_TRUE(own().errors().contains(u"present"_s));
    own().change(QLatin1String(passphrase), u"short"_s, u"short"_s);
    EXPECT_TRUE(own().errors().contains(u"password"_s));
    own().change({}, QLatin1String(chosen), u"another"_s);
    EXPECT_TRUE(own().errors().contains(u"present"_s));
    EXPECT_TRUE(own().errors().contains(u"repeated"_s));
    EXPECT_TRUE(own().done().isEmpty());
}

TEST_F(OwnPassphraseScreenTest, ALeftScreenSaysNothingTheNextTime) {
    own().change({}, {}, {});
    workplace->back();
    workplace->show(Screen::OwnPassphrase);
    EXPECT_TRUE(own().errors().isEmpty());
}

} // namespace
} // namespace tidemark::app
