// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/lock/IdleLock.h"

#include "app/desktop/shell/WorkplaceFixture.h"
#include "desktop/admin/LockRulesViewModel.h"

#include <QKeyEvent>

namespace tidemark::app {
namespace {

using namespace std::chrono_literals;

/// The idle time by a clock of its own, as the program has it.
struct IdleLockTest : WorkplaceFixture {
    void SetUp() override {
        startWithClinic();
        idle = std::make_unique<IdleLock>(*desk, realTime);
        QObject::connect(idle.get(), &IdleLock::due, workplace, &WorkplaceViewModel::lock);
        signInAnew();
    }
    void TearDown() override { idle.reset(); }
    void signInAnew() {
        workplace->lock();
        signIn("mreed", passphrase);
    }
    LockRulesViewModel& rules() { return root<LockRulesViewModel>(); }
    /// Locked when nobody touches anything for so long, and not a second before.
    void expectLockAfter(Duration time) {
        idle->watch().noteActivity();
        realTime.advance(time - 1s);
        idle->check();
        EXPECT_TRUE(workplace->isSeated()) << time.count();
        realTime.advance(1s);
        idle->check();
        EXPECT_FALSE(workplace->isSeated()) << time.count();
        signIn("mreed", passphrase);
    }

    test::ManualClock realTime;
    std::unique_ptr<IdleLock> idle;
};

TEST_F(IdleLockTest, LocksAfterFiveMinutesWhereNobodyChangedIt) {
    expectLockAfter(5min);
}

TEST_F(IdleLockTest, GoesByTheClinicsMinutesAtOnceAndAfterTheNextSignIn) {
    for (const int minutes : {1, 30, 12}) {
        ASSERT_TRUE(rules().keep(QString::number(minutes), true));
        expectLockAfter(std::chrono::minutes(minutes));
        expectLockAfter(std::chrono::minutes(minutes));
    }
}

TEST_F(IdleLockTest, AKeyStartsTheTimeAnewAndSoDoesASignIn) {
    realTime.advance(4min);
    QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
    idle->watch().eventFilter(&idle->watch(), &press);
    realTime.advance(4min);
    idle->check();
    EXPECT_TRUE(workplace->isSeated());
    signInAnew();
    realTime.advance(4min);
    idle->check();
    EXPECT_TRUE(workplace->isSeated());
}

TEST_F(IdleLockTest, WhatCannotBeIsRefusedBesideItsFieldAndNothingChanges) {
    for (const char* wrong : {"", "0", "31", "soon"}) {
        EXPECT_FALSE(rules().keep(QString::fromLatin1(wrong), false)) << wrong;
        EXPECT_TRUE(rules().errors().contains(QStringLiteral("idle-minutes"))) << wrong;
    }
    EXPECT_EQ(rules().idleMinutes(), QStringLiteral("5"));
    EXPECT_TRUE(rules().pinUnlock());
    ASSERT_TRUE(rules().keep(QStringLiteral("1"), false));
    EXPECT_TRUE(rules().done().contains(QStringLiteral("after 1 minute"))) << rules().done().toStdString();
    EXPECT_TRUE(rules().done().contains(QStringLiteral("the passphrase unlocks")));
    EXPECT_FALSE(rules().pinUnlock());
}

} // namespace
} // namespace tidemark::app
