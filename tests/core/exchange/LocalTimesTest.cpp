// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/LocalTimes.h"

#include <gtest/gtest.h>

#include <array>

namespace tidemark::exchange {
namespace {

/// As one time is written by Qt, looked up by itself.
QString alone(Instant at, const char* zone) {
    const QDateTime local = toLocal(at, zone);
    return local.toOffsetFromUtc(local.offsetFromUtc()).toString(Qt::ISODateWithMs);
}

TEST(LocalTimes, saysEachTimeWithTheOffsetOfItsMoment) {
    LocalTimes times("Europe/Berlin");
    EXPECT_EQ(times.text(fromMilliseconds(1'772'442'000'000)),
              QStringLiteral("2026-03-02T10:00:00.000+01:00"));
    EXPECT_EQ(times.text(fromMilliseconds(1'785'574'800'250)),
              QStringLiteral("2026-08-01T11:00:00.250+02:00"));
    EXPECT_EQ(times.text(std::nullopt), QString());
}

TEST(LocalTimes, agreesWithQtAcrossYearsOfClockChangesInEitherDirection) {
    constexpr std::array zones{"Europe/Berlin", "America/New_York", "America/St_Johns", "Asia/Kathmandu",
                               "UTC",           "Not/AZone"};
    for (const char* zone : zones) {
        LocalTimes times(zone);
        // Steps of seven hours and some, forward over three years and back again: never the same hour of a
        // day.
        const Instant first = fromMilliseconds(1'700'000'000'000);
        constexpr std::chrono::milliseconds step(26'111'777);
        constexpr int count = 3600;
        for (int place = 0; place < count; ++place) {
            ASSERT_EQ(times.text(first + place * step), alone(first + place * step, zone)) << zone;
        }
        for (int place = count; place > 0; place -= 7) {
            ASSERT_EQ(times.text(first + place * step), alone(first + place * step, zone)) << zone;
        }
    }
}

TEST(LocalTimes, changesItsOffsetAtTheVeryMillisecond) {
    LocalTimes times("Europe/Berlin");
    const Instant change = fromMilliseconds(1'774'746'000'000); // 2026-03-29 01:00 UTC
    EXPECT_EQ(times.text(change - Duration(1)), QStringLiteral("2026-03-29T01:59:59.999+01:00"));
    EXPECT_EQ(times.text(change), QStringLiteral("2026-03-29T03:00:00.000+02:00"));
    EXPECT_EQ(times.text(change - Duration(1)), QStringLiteral("2026-03-29T01:59:59.999+01:00"));
}

} // namespace
} // namespace tidemark::exchange
