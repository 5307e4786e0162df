// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/signin/SignInRows.h"
#include "desktop/signin/SignInViewModel.h"
#include "desktop/signin/WelcomeViewModel.h"

#include <QFile>

namespace tidemark::app {
namespace {

using Screen = WorkplaceViewModel::Screen;
using namespace std::chrono_literals;

class SignInAndLockTest : public WorkplaceFixture {
protected:
    void SetUp() override { startWithClinic(); }
    SignInViewModel& entry() { return root<SignInViewModel>(); }
};

TEST_F(SignInAndLockTest, AKnownClinicAsksToSignIn) {
    EXPECT_EQ(startProgram().screen(), Screen::SignIn);
}

TEST_F(SignInAndLockTest, AWrongPassphraseIsSaidBesideTheFieldAndTheNameStays) {
    startProgram();
    signIn("mreed", "not the passphrase");
    EXPECT_FALSE(workplace->isSeated());
    EXPECT_FALSE(entry().fieldError().isEmpty());
    EXPECT_EQ(entry().signInName(), QStringLiteral("mreed"));
    EXPECT_TRUE(entry().problem().isEmpty());
}

TEST_F(SignInAndLockTest, TheRightPassphraseOpensToday) {
    startProgram();
    signIn("mreed", passphrase);
    EXPECT_TRUE(workplace->isSeated());
    EXPECT_EQ(workplace->screen(), Screen::Today);
    EXPECT_EQ(workplace->clinicName(), QStringLiteral("Seaside Clinic"));
    EXPECT_EQ(workplace->personName(), QStringLiteral("Mira Reed"));
}

TEST_F(SignInAndLockTest, AfterTooManyTriesTheWaitIsCountedDown) {
    startProgram();
    for (int attempt = 0; attempt < 12 && entry().waitSeconds() == 0; ++attempt) {
        signIn("mreed", "not the passphrase");
    }
    const int wait = entry().waitSeconds();
    ASSERT_GT(wait, 0);
    EXPECT_TRUE(entry().fieldError().contains(QString::number(wait)));
    clock.advance(std::chrono::seconds(wait) - 1s);
    desk->tick();
    EXPECT_EQ(entry().waitSeconds(), 1);
    clock.advance(1s);
    desk->tick();
    EXPECT_EQ(entry().waitSeconds(), 0);
    EXPECT_FALSE(entry().fieldError().contains(QStringLiteral("Wait")));
}

TEST_F(SignInAndLockTest, ADamagedKeyringIsSaidWithTheNextStep) {
    startProgram();
    for (const char* name : {"clinic/keyring.a", "clinic/keyring.b"}) {
        QFile file(directory.filePath(QString::fromLatin1(name)));
        if (file.exists()) {
            ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write("damaged");
        }
    }
    signIn("mreed", passphrase);
    EXPECT_FALSE(workplace->isSeated());
    EXPECT_TRUE(entry().problem().contains(QStringLiteral("keyring")));
    EXPECT_FALSE(entry().problemNextStep().isEmpty());
}

TEST_F(SignInAndLockTest, ASecondProgramOnTheSameClinicIsRefusedInWords) {
    startProgram();
    signIn("mreed", passphrase);
    SignedInContext otherDesk(clock);
    Composition other(otherDesk, environment());
    auto& otherEntry = other.roots().of<SignInViewModel>();
    otherEntry.setSignInName(QStringLiteral("mreed"));
    otherEntry.signIn(QString::fromLatin1(passphrase));
    EXPECT_FALSE(other.workplace().isSeated());
    EXPECT_TRUE(otherEntry.problem().contains(QStringLiteral("another window")));
}

TEST_F(SignInAndLockTest, LockClosesTheClinicAndKeepsTheName) {
    workplace->lock();
    EXPECT_FALSE(workplace->isSeated());
    ASSERT_EQ(relauncher.carries.size(), 1U);
    EXPECT_EQ(relauncher.carries[0].signInName, QStringLiteral("mreed"));
    EXPECT_EQ(workplace->screen(), Screen::SignIn);
    EXPECT_TRUE(entry().isLocked());
    EXPECT_TRUE(workplace->clinicName().isEmpty()) << "nothing of the clinic stays on a locked screen";
}

TEST_F(SignInAndLockTest, AQuickSwitchLeavesTheNameEmpty) {
    workplace->switchPerson();
    ASSERT_EQ(relauncher.carries.size(), 1U);
    EXPECT_TRUE(relauncher.carries[0].signInName.isEmpty());
    EXPECT_TRUE(entry().signInName().isEmpty());
}

TEST_F(SignInAndLockTest, ALockedProcessShowsTheRoomsAndNoName) {
    LockCarry carry;
    carry.rooms = {
        {QStringLiteral("Room 2"), true, clock.now() - 12min, clock.now() + 8min, clock.now() + 13min}};
    startProgram(carry);
    ASSERT_EQ(entry().rooms()->count(), 1);
    EXPECT_EQ(entry().rooms()->rowAs<LockedRoomRow>(0).minutes, QStringLiteral("12 min"));
    EXPECT_FALSE(entry().rooms()->rowAs<LockedRoomRow>(0).late);
    clock.advance(9min);
    desk->tick();
    EXPECT_EQ(entry().rooms()->rowAs<LockedRoomRow>(0).minutes, QStringLiteral("21 min"));
    EXPECT_EQ(entry().rooms()->rowAs<LockedRoomRow>(0).next, QStringLiteral("Reading due now"));
    EXPECT_FALSE(entry().rooms()->rowAs<LockedRoomRow>(0).late) << "not before the protocol's patience ends";
    clock.advance(5min);
    desk->tick();
    EXPECT_EQ(entry().rooms()->rowAs<LockedRoomRow>(0).next, QStringLiteral("Reading late by 6 min"));
    EXPECT_TRUE(entry().rooms()->rowAs<LockedRoomRow>(0).late);
}

TEST_F(SignInAndLockTest, ALockedProcessThatKnowsNoRoomSaysSoWhereTheyCouldNotBeRead) {
    LockCarry carry;
    carry.roomsUnread = true;
    startProgram(carry);
    EXPECT_EQ(entry().rooms()->count(), 0);
    EXPECT_TRUE(entry().rooms()->isUnread());
}

TEST_F(SignInAndLockTest, TheLockedProcessOpensTheClinicThatWasOpen) {
    workplace->lock();
    LockCarry carry = relauncher.carries[0];
    Environment around = environment();
    around.clinicFolder = directory.filePath(QStringLiteral("another"));
    around.locked = carry;
    startIn(std::move(around));
    ASSERT_EQ(workplace->screen(), Screen::SignIn);
    signIn("mreed", passphrase);
    EXPECT_EQ(workplace->clinicName(), QStringLiteral("Seaside Clinic"));
}

TEST_F(SignInAndLockTest, TheSamePlaceComesBackAfterTheLock) {
    workplace->show(Screen::People);
    workplace->lock();
    startProgram(relauncher.carries[0]);
    signIn("mreed", passphrase);
    EXPECT_EQ(workplace->screen(), Screen::People);
}

TEST_F(SignInAndLockTest, LockingWithNobodyAtTheDeskDoesNothing) {
    startProgram().lock();
    EXPECT_TRUE(relauncher.carries.empty());
}

/// On a machine without a clinic.
class DemoFaultsTest : public WorkplaceFixture {
protected:
    static Result<demo::InventedSignIn> halfMade(const QString& folder, const Progress&) {
        QDir().mkpath(folder);
        QFile begun(folder + QStringLiteral("/clinic.db"));
        return begun.open(QIODevice::WriteOnly) ? fail(ErrorCode::DiskFull)
                                                : Result<demo::InventedSignIn>(fail(ErrorCode::Internal));
    }
    static Result<demo::InventedSignIn> whole(const QString& folder, const Progress&) {
        QDir().mkpath(folder);
        const demo::InventedSignIn signIn{
            {{QStringLiteral("nora"), QStringLiteral("Nora Hale"), Role::Nurse}},
            QStringLiteral("open to all"),
            QStringLiteral("4863")};
        return demo::writeInventedSignIn(folder, signIn).map([&] { return signIn; });
    }
};

TEST_F(DemoFaultsTest, ADiskThatFillsUpIsSaidAndTheNextTryIsFree) {
    makeDemo = halfMade;
    startProgram();
    root<WelcomeViewModel>().lookAroundDemo();
    EXPECT_TRUE(workplace->noticeText().contains(QStringLiteral("The disk is full")));
    EXPECT_EQ(workplace->screen(), Screen::Welcome);
    makeDemo = whole;
    startProgram();
    root<WelcomeViewModel>().lookAroundDemo();
    EXPECT_EQ(workplace->screen(), Screen::SignIn) << workplace->noticeText().toStdString();
    EXPECT_EQ(root<SignInViewModel>().inventedPeople()->count(), 1);
}

TEST_F(DemoFaultsTest, WhatAKillLeftHalfMadeIsMadeAnew) {
    QDir().mkpath(directory.filePath(QStringLiteral("demo.unfinished/stray")));
    makeDemo = whole;
    startProgram();
    root<WelcomeViewModel>().lookAroundDemo();
    EXPECT_EQ(workplace->screen(), Screen::SignIn);
    EXPECT_FALSE(QDir(directory.filePath(QStringLiteral("demo.unfinished"))).exists());
}

TEST_F(DemoFaultsTest, AClinicMadeByTheCommandLineShowsItsNamesToo) {
    ASSERT_TRUE(whole(directory.filePath(QStringLiteral("clinic")), {}).has_value());
    QFile database(directory.filePath(QStringLiteral("clinic/clinic.db")));
    ASSERT_TRUE(database.open(QIODevice::WriteOnly));
    startProgram();
    EXPECT_EQ(root<SignInViewModel>().inventedPeople()->count(), 1);
    EXPECT_EQ(root<SignInViewModel>().inventedPassphrase(), QStringLiteral("open to all"));
    EXPECT_EQ(root<SignInViewModel>().inventedPin(), QStringLiteral("4863"));
}

} // namespace
} // namespace tidemark::app
