// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/Presence.h"
#include "support/ManualClock.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

TEST(Presence, tellsTheGapOfASessionThatWasCutOff) {
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("alive"));
    test::ManualClock clock;
    EXPECT_FALSE(Presence(path, clock).before().has_value());
    ASSERT_TRUE(Presence(path, clock).beat(true).has_value());
    const Instant lastBeat = clock.now();
    clock.advance(std::chrono::minutes{4});
    const auto gap = Presence(path, clock).gap();
    ASSERT_TRUE(gap.has_value());
    EXPECT_EQ(gap->at, lastBeat);
    ASSERT_TRUE(Presence(path, clock).beat(false).has_value());
    EXPECT_FALSE(Presence(path, clock).gap().has_value()) << "no session was running";
    ASSERT_TRUE(Presence(path, clock).beat(true).has_value());
    ASSERT_TRUE(Presence(path, clock).closeCleanly().has_value());
    EXPECT_FALSE(Presence(path, clock).gap().has_value());
    EXPECT_TRUE(Presence(path, clock).before()->closedCleanly);
    QFile(path).resize(9);
    EXPECT_FALSE(Presence(path, clock).before().has_value());
}

} // namespace
} // namespace tidemark::services
