// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Id.h"

#include <QSet>
#include <QUuid>

#include <gmock/gmock.h>

namespace tidemark {
namespace {

const Instant noon = fromMilliseconds(1'767'268'800'000); // 2026-01-01 12:00 UTC

TEST(Id, isAUuidOfVersionSevenAndTheRfcVariant) {
    for (int i = 0; i < 200; ++i) {
        const QString text = newUuid(noon);
        ASSERT_EQ(text.size(), 36);
        EXPECT_EQ(text.at(14), QLatin1Char('7')) << text.toStdString();
        EXPECT_TRUE(QStringLiteral("89ab").contains(text.at(19))) << text.toStdString();
        EXPECT_EQ(QUuid(text).variant(), QUuid::DCE);
    }
}

TEST(Id, carriesItsInstantInTheFirstFortyEightBits) {
    const QString digits = newUuid(noon).remove(QLatin1Char('-'));
    bool ok = false;
    EXPECT_EQ(digits.left(12).toLongLong(&ok, 16), toMilliseconds(noon));
    EXPECT_TRUE(ok);
}

TEST(Id, sortsByTheTimeOfItsMaking) {
    const std::chrono::milliseconds steps[] = {std::chrono::milliseconds(1), std::chrono::seconds(1),
                                               std::chrono::hours(24), std::chrono::hours(24 * 365)};
    for (const auto step : steps) {
        for (int i = 0; i < 50; ++i) {
            EXPECT_LT(PatientId::make(noon), PatientId::make(noon + step)) << step.count();
        }
    }
}

TEST(Id, doesNotRepeatWithinOneMillisecond) {
    QSet<QString> seen;
    for (int i = 0; i < 10'000; ++i) {
        seen.insert(newUuid(noon));
    }
    EXPECT_EQ(seen.size(), 10'000);
}

TEST(Id, risesWithinOneMillisecondSoThatOrderOfEntryIsKept) {
    QString before = newUuid(noon);
    for (int i = 0; i < 10'000; ++i) {
        const QString next = newUuid(noon);
        ASSERT_LT(before, next);
        before = next;
    }
}

TEST(Id, isNullUntilMade) {
    EXPECT_TRUE(SessionId().isNull());
    EXPECT_FALSE(SessionId::make(noon).isNull());
}

} // namespace
} // namespace tidemark
