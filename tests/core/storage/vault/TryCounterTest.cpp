// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/vault/TryCounter.h"

#include "support/ManualClock.h"

#include <QFile>
#include <QTemporaryDir>

#include <gmock/gmock.h>

namespace tidemark::storage {
namespace {

class TryCounterTest : public testing::Test {
public:
    [[nodiscard]] TryCounter counter() const { return TryCounter(path, clock); }

    /// Tries until refused for ever, waiting as told; the number of tries made before `end`.
    int triesWithin(Duration end) {
        TryCounter tries = counter();
        const Instant start = clock.now();
        int made = 0;
        while (clock.now() - start < end) {
            const auto begun = tries.begin(label);
            if (begun) {
                ++made;
            } else if (begun.error().code == ErrorCode::TooManyTries) {
                clock.advance(std::chrono::seconds{begun.error().detail.toInt()});
            } else {
                break;
            }
        }
        return made;
    }

    QTemporaryDir directory;
    QString path = directory.filePath(QStringLiteral("tries"));
    test::ManualClock clock;
    QByteArray label = QByteArray(32, 'n');
};

TEST_F(TryCounterTest, theDelayGrowsFromTheSixthTryToTenMinutesAndAnHourBeyondAHundred) {
    constexpr int expected[][2] = {{0, 0},    {4, 0},      {5, 1},      {6, 2},        {7, 4},
                                   {8, 8},    {9, 16},     {13, 256},   {14, 512},     {15, 600},
                                   {99, 600}, {100, 3600}, {101, 3600}, {100000, 3600}};
    for (const auto& [failures, seconds] : expected) {
        EXPECT_EQ(TryCounter::delayAfter(failures), seconds) << failures;
    }
}

TEST_F(TryCounterTest, theDelayIsToldInSecondsAndEndsOnTheDot) {
    TryCounter tries = counter();
    for (int i = 0; i < 7; ++i) {
        clock.advance(std::chrono::minutes{10});
        ASSERT_TRUE(tries.begin(label).has_value());
    }
    const auto refused = tries.begin(label);
    ASSERT_FALSE(refused.has_value());
    EXPECT_EQ(refused.error(), (Error{ErrorCode::TooManyTries, {}, QStringLiteral("4")}));
    clock.advance(std::chrono::milliseconds{3999});
    EXPECT_FALSE(tries.begin(label).has_value());
    clock.advance(std::chrono::milliseconds{1});
    EXPECT_TRUE(tries.begin(label).has_value());
}

TEST_F(TryCounterTest, aHundredFailuresLockTheSlot) {
    EXPECT_EQ(triesWithin(std::chrono::hours{48}), 100);
    TryCounter tries = counter();
    clock.advance(std::chrono::hours{1000});
    EXPECT_EQ(tries.begin(label).error().code, ErrorCode::SlotLocked);
    EXPECT_TRUE(tries.begin(label, TryCounter::Limit::OnlySlows).has_value());
    tries.clear(label);
    EXPECT_TRUE(tries.begin(label).has_value());
}

TEST_F(TryCounterTest, theFirstHourGivesFewGuesses) {
    EXPECT_LE(triesWithin(std::chrono::hours{1}), 20);
}

TEST_F(TryCounterTest, aSlotThatNeverClosesTakesATryAnHourAfterAHundred) {
    ASSERT_EQ(triesWithin(std::chrono::hours{48}), 100);
    TryCounter tries = counter();
    EXPECT_TRUE(tries.isLocked(label));
    clock.advance(std::chrono::minutes{59});
    EXPECT_EQ(tries.begin(label, TryCounter::Limit::OnlySlows).error().code, ErrorCode::TooManyTries);
    clock.advance(std::chrono::minutes{1});
    EXPECT_TRUE(tries.begin(label, TryCounter::Limit::OnlySlows).has_value());
}

TEST_F(TryCounterTest, wrongTriesOfOneNameCostNoOtherNameTime) {
    ASSERT_EQ(triesWithin(std::chrono::hours{48}), 100);
    EXPECT_TRUE(counter().begin(QByteArray(32, 'o')).has_value());
}

TEST_F(TryCounterTest, aTryIsOnTheDiskBeforeItsAnswer) {
    ASSERT_TRUE(counter().begin(label).has_value());
    EXPECT_EQ(counter().failures(label), 1);
}

TEST_F(TryCounterTest, aRightPasswordClearsOnlyItsOwnCount) {
    TryCounter tries = counter();
    const QByteArray other(32, 'o');
    ASSERT_TRUE(tries.begin(label).has_value() && tries.begin(other).has_value());
    tries.clear(label);
    EXPECT_EQ(counter().failures(label), 0);
    EXPECT_EQ(counter().failures(other), 1);
}

TEST_F(TryCounterTest, aClockSetBackDoesNotLockForEver) {
    TryCounter tries = counter();
    for (int i = 0; i < 6; ++i) {
        clock.advance(std::chrono::minutes{10});
        ASSERT_TRUE(tries.begin(label).has_value());
    }
    clock.set(clock.now() - std::chrono::hours{24 * 365});
    EXPECT_FALSE(tries.begin(label).has_value());
    clock.advance(std::chrono::seconds{2});
    EXPECT_TRUE(tries.begin(label).has_value());
}

TEST_F(TryCounterTest, namesThatDoNotExistCannotFillTheFile) {
    TryCounter tries = counter();
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(tries.begin(label).has_value());
    }
    for (int i = 0; i < 500; ++i) {
        ASSERT_TRUE(tries.begin(QByteArray::number(i)).has_value());
    }
    EXPECT_LT(QFile(path).size(), 20'000);
    EXPECT_EQ(tries.failures(label), 3) << "the one with most failures is remembered";
}

TEST_F(TryCounterTest, anUnreadableFileCountsFromZero) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("tidemark-tries-1\nzz -5 x\nnonsense\n");
    file.close();
    EXPECT_TRUE(counter().begin(label).has_value());
}

} // namespace
} // namespace tidemark::storage
