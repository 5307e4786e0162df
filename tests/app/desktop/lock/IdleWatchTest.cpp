// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/lock/IdleWatch.h"
#include "support/ManualClock.h"

#include <QKeyEvent>

#include <gtest/gtest.h>

namespace tidemark::app {
namespace {

using namespace std::chrono_literals;

class IdleWatchTest : public ::testing::Test {
public:
    test::ManualClock clock;
    IdleWatch watch{clock, 5min};
};

TEST_F(IdleWatchTest, StaysOpenOneSecondBeforeTheLimit) {
    clock.advance(5min - 1s);
    EXPECT_FALSE(watch.isIdle());
}

TEST_F(IdleWatchTest, LocksAtTheLimit) {
    clock.advance(5min);
    EXPECT_TRUE(watch.isIdle());
}

TEST_F(IdleWatchTest, AKeyStartsTheTimeAnew) {
    clock.advance(4min);
    QKeyEvent press(QEvent::KeyPress, Qt::Key_A, Qt::NoModifier);
    watch.eventFilter(&watch, &press);
    clock.advance(5min - 1s);
    EXPECT_FALSE(watch.isIdle());
    clock.advance(1s);
    EXPECT_TRUE(watch.isIdle());
}

TEST_F(IdleWatchTest, ATimerOfTheProgramIsNoActivity) {
    clock.advance(5min);
    QEvent timer(QEvent::Timer);
    watch.eventFilter(&watch, &timer);
    EXPECT_TRUE(watch.isIdle());
}

} // namespace
} // namespace tidemark::app
