// SPDX-License-Identifier: GPL-3.0-or-later
// The locked program and the PIN of whoever locked it.
#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/signin/SignInViewModel.h"
#include "services/clinic/LockSettings.h"
#include "services/clinic/Staff.h"
#include "services/clinic/WitnessPins.h"
#include "storage/audit/AuditLog.h"
#include "storage/Store.h"

#include <gmock/gmock.h>

namespace tidemark::app {
namespace {

using namespace std::chrono_literals;
using Screen = WorkplaceViewModel::Screen;

class PinUnlockTest : public WorkplaceFixture {
protected:
    void SetUp() override {
        startWithClinic();
        ASSERT_TRUE(services::WitnessPins(desk->clinic(), desk->actor()).set(pin, test::cheapKdf));
        ASSERT_TRUE(services::Staff(desk->clinic(), desk->actor())
                        .add({QStringLiteral("dnorth"), QStringLiteral("Dana North, RN"), Role::Nurse,
                              QString::fromLatin1(passphrase)}));
    }
    SignInViewModel& entry() { return root<SignInViewModel>(); }
    void typeWrongPins(int times) {
        for (int turn = 0; turn < times; ++turn) {
            entry().unlock(QStringLiteral("10293"));
        }
    }
    [[nodiscard]] std::vector<QString> newestActions(int count) {
        std::vector<QString> actions;
        const auto entries = desk->clinic().store().read([&](storage::Connection& connection) {
            return storage::AuditLog::last(connection, count).value();
        });
        for (const auto& each : entries) {
            actions.push_back(each.line.action);
        }
        return actions;
    }

    const QString pin = QStringLiteral("74027");
};

TEST_F(PinUnlockTest, TheLockedProgramAsksWhoeverLockedForThePin) {
    workplace->lock();
    EXPECT_TRUE(entry().isPinReady());
    EXPECT_TRUE(entry().isPinFirst());
    EXPECT_EQ(entry().lockedBy(), QStringLiteral("mreed"));
    EXPECT_TRUE(entry().pinNote().isEmpty());
}

TEST_F(PinUnlockTest, TheRightPinOpensWhatWasOpen) {
    workplace->show(Screen::People);
    workplace->lock();
    clock.advance(40min);
    entry().unlock(pin);
    EXPECT_TRUE(workplace->isSeated());
    EXPECT_EQ(workplace->personName(), QStringLiteral("Mira Reed"));
    EXPECT_EQ(workplace->screen(), Screen::People);
    EXPECT_FALSE(entry().isLocked());
    EXPECT_TRUE(kernelKeys.waiting.empty()) << "the sealed key is taken away";
    EXPECT_THAT(newestActions(1), testing::ElementsAre(QStringLiteral("unlock.pin")));
}

TEST_F(PinUnlockTest, SoDoesTheProcessThatTookThePlaceOfTheLockedOne) {
    workplace->lock();
    const LockCarry carried = LockCarry::fromBytes(relauncher.carries[0].toBytes()).value();
    startProgram(carried);
    EXPECT_TRUE(entry().isPinFirst());
    entry().unlock(pin);
    EXPECT_TRUE(workplace->isSeated());
}

TEST_F(PinUnlockTest, EveryLockMakesANewSealAndNoOldOneStays) {
    for (int round = 0; round < 3; ++round) {
        workplace->lock();
        EXPECT_EQ(kernelKeys.waiting.size(), 1U);
        entry().unlock(pin);
        ASSERT_TRUE(workplace->isSeated());
    }
    const auto& carries = relauncher.carries;
    EXPECT_NE(carries[0].pin.lock->secret, carries[1].pin.lock->secret);
    EXPECT_NE(carries[0].pin.lock->key, carries[1].pin.lock->key);
}

TEST_F(PinUnlockTest, AWrongPinIsSaidBesideTheFieldWithTheTriesLeft) {
    workplace->lock();
    typeWrongPins(1);
    EXPECT_FALSE(workplace->isSeated());
    EXPECT_TRUE(entry().pinError().contains(QStringLiteral("Tries left: 4")))
        << entry().pinError().toStdString();
    entry().unlock({});
    EXPECT_FALSE(entry().pinError().isEmpty());
    EXPECT_TRUE(entry().isPinReady());
    entry().unlock(pin);
    EXPECT_TRUE(workplace->isSeated());
    EXPECT_TRUE(entry().pinError().isEmpty());
}

TEST_F(PinUnlockTest, AfterFiveWrongPinsOnlyThePassphraseOpens) {
    workplace->lock();
    typeWrongPins(5);
    EXPECT_FALSE(entry().isPinReady());
    EXPECT_TRUE(kernelKeys.waiting.empty());
    EXPECT_TRUE(entry().pinNote().contains(QStringLiteral("five times"))) << entry().pinNote().toStdString();
    entry().unlock(pin);
    EXPECT_FALSE(workplace->isSeated());
    EXPECT_EQ(entry().signInName(), QStringLiteral("mreed")) << "the name is there already";
    signIn("mreed", passphrase);
    EXPECT_TRUE(workplace->isSeated());
    EXPECT_THAT(newestActions(6),
                testing::ElementsAre(QStringLiteral("sign-in"), QStringLiteral("unlock.refuse"),
                                     QStringLiteral("unlock.refuse"), QStringLiteral("unlock.refuse"),
                                     QStringLiteral("unlock.refuse"), QStringLiteral("unlock.refuse")));
    workplace->lock();
    EXPECT_TRUE(entry().isPinReady()) << "the passphrase opens the PIN";
}

TEST_F(PinUnlockTest, AfterARestartOfTheProgramOnlyThePassphraseOpens) {
    workplace->lock();
    startProgram();
    EXPECT_FALSE(entry().isPinReady());
    entry().unlock(pin);
    EXPECT_FALSE(workplace->isSeated());
    EXPECT_TRUE(entry().pinNote().isEmpty()) << "nothing is locked";
}

TEST_F(PinUnlockTest, TwelveHoursAfterThePassphraseThePinIsOver) {
    clock.advance(11h);
    workplace->lock();
    entry().unlock(pin);
    ASSERT_TRUE(workplace->isSeated());
    workplace->lock();
    clock.advance(1h - 1s);
    desk->tick();
    EXPECT_TRUE(entry().isPinReady());
    clock.advance(1s);
    desk->tick();
    EXPECT_FALSE(entry().isPinReady());
    EXPECT_TRUE(entry().pinNote().contains(QStringLiteral("12 hours"))) << entry().pinNote().toStdString();
    EXPECT_TRUE(kernelKeys.waiting.empty());
    signIn("mreed", passphrase);
    workplace->lock();
    EXPECT_TRUE(entry().isPinReady()) << "twelve new hours";
}

TEST_F(PinUnlockTest, APinTypedInTheLastSecondIsLookedAtAnew) {
    clock.advance(11h);
    workplace->lock();
    clock.advance(1h);
    entry().unlock(pin); // no tick came between
    EXPECT_FALSE(workplace->isSeated());
    EXPECT_FALSE(entry().isPinReady());
}

TEST_F(PinUnlockTest, WhereTheKernelKeepsNoKeysThePassphraseIsAskedInAClearSentence) {
    kernelKeys.allowed = false;
    workplace->lock();
    EXPECT_FALSE(entry().isPinReady());
    EXPECT_TRUE(entry().pinNote().contains(QStringLiteral("cannot keep the key")));
    signIn("mreed", passphrase);
    EXPECT_TRUE(workplace->isSeated());
}

TEST_F(PinUnlockTest, WhereTheKernelDroppedTheKeyThePassphraseIsAsked) {
    workplace->lock();
    kernelKeys.waiting.clear();
    entry().unlock(pin);
    EXPECT_FALSE(workplace->isSeated());
    EXPECT_FALSE(entry().isPinReady());
    EXPECT_FALSE(entry().pinNote().isEmpty());
}

TEST_F(PinUnlockTest, TheClinicCanSwitchItOff) {
    ASSERT_TRUE(services::LockSettings(desk->clinic(), desk->actor()).set({QStringLiteral("5"), false}));
    workplace->lock();
    EXPECT_FALSE(entry().isPinReady());
    EXPECT_TRUE(kernelKeys.waiting.empty());
}

TEST_F(PinUnlockTest, WhoeverHasNoPinIsToldWhereToSetOne) {
    workplace->lock();
    signIn("dnorth", passphrase);
    workplace->lock();
    EXPECT_FALSE(entry().isPinReady());
    EXPECT_TRUE(entry().pinNote().contains(QStringLiteral("page Drugs")));
}

TEST_F(PinUnlockTest, AtAHandOverAnotherPersonIsExpectedAndWhoeverLeftMayComeBackByPin) {
    workplace->switchPerson();
    EXPECT_TRUE(entry().isPinReady());
    EXPECT_FALSE(entry().isPinFirst());
    EXPECT_TRUE(entry().signInName().isEmpty());
    EXPECT_EQ(entry().lockedBy(), QStringLiteral("mreed"));
    entry().unlock(pin);
    EXPECT_EQ(workplace->personName(), QStringLiteral("Mira Reed"));
}

TEST_F(PinUnlockTest, WhenAnotherPersonSignsInThePinOfTheFirstIsWorthNothing) {
    workplace->lock();
    const LockCarry old = relauncher.carries[0];
    signIn("dnorth", passphrase);
    EXPECT_EQ(workplace->personName(), QStringLiteral("Dana North, RN"));
    EXPECT_TRUE(kernelKeys.waiting.empty());
    workplace->lock();
    startProgram(old);
    entry().unlock(pin);
    EXPECT_FALSE(workplace->isSeated());
}

TEST_F(PinUnlockTest, TheEndOfTheLockedProgramTakesTheKeyAway) {
    workplace->lock();
    ASSERT_EQ(kernelKeys.waiting.size(), 1U);
    workplace->end();
    EXPECT_TRUE(kernelKeys.waiting.empty());
}

TEST_F(PinUnlockTest, AFaultOfTheClinicIsSaidAndCostsNoTry) {
    workplace->lock();
    const auto elsewhere = storage::ClinicFolder::open(directory.filePath(QStringLiteral("clinic"))).value();
    typeWrongPins(6);
    EXPECT_TRUE(entry().problem().contains(QStringLiteral("another window")));
    EXPECT_TRUE(entry().isPinReady());
}

TEST_F(PinUnlockTest, TheWindowComesBackAsItWasShown) {
    struct Case {
        int visibility; // QWindow::Visibility
        int kept;
    };
    const QRect windowed(10, 20, 1366, 768);
    for (const Case& each : {Case{2, 2}, Case{4, 4}, Case{5, 5}, Case{3, 2}, Case{0, 2}}) {
        workplace->noteWindow(windowed, 2);
        workplace->noteWindow(QRect(0, 0, 1920, 1080), each.visibility);
        workplace->lock();
        const LockCarry& carry = relauncher.carries.back();
        EXPECT_EQ(carry.windowVisibility, each.kept) << each.visibility;
        EXPECT_EQ(carry.window, each.visibility == 2 ? QRect(0, 0, 1920, 1080) : windowed);
        startProgram(carry);
        EXPECT_EQ(workplace->lastVisibility(), each.kept);
        entry().unlock(pin);
        ASSERT_TRUE(workplace->isSeated());
    }
}

} // namespace
} // namespace tidemark::app
