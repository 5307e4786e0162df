// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/access/WitnessPin.h"

#include <gtest/gtest.h>

namespace tidemark::rules {
namespace {

TEST(WitnessPin, takesFourToEightDigits) {
    for (const char* pin : {"2847", "90210", "19283746", "1224", "0107"}) {
        EXPECT_TRUE(checkNewPin(QString::fromLatin1(pin)).has_value()) << pin;
    }
}

TEST(WitnessPin, refusesWhatIsEasilyGuessed) {
    struct Case {
        const char* pin;
        ErrorCode code;
        const char* rule;
    };
    const Case cases[] = {
        {"", ErrorCode::Empty, ""},
        {"28a7", ErrorCode::NotANumber, ""},
        {"28 7", ErrorCode::NotANumber, ""},
        {"284", ErrorCode::WeakPin, "too-short"},
        {"192837465", ErrorCode::WeakPin, "too-long"},
        {"0000", ErrorCode::WeakPin, "same-digit"},
        {"77777777", ErrorCode::WeakPin, "same-digit"},
        {"1234", ErrorCode::WeakPin, "sequence"},
        {"87654321", ErrorCode::WeakPin, "sequence"},
        {"7890", ErrorCode::WeakPin, "sequence"},
        {"2109", ErrorCode::WeakPin, "sequence"},
        {"1212", ErrorCode::WeakPin, "repetitive"},
        {"474747", ErrorCode::WeakPin, "repetitive"},
    };
    for (const Case& each : cases) {
        const auto checked = checkNewPin(QString::fromLatin1(each.pin));
        ASSERT_FALSE(checked.has_value()) << each.pin;
        EXPECT_EQ(checked.error(), (Error{each.code, QStringLiteral("pin"), QLatin1String(each.rule)}))
            << each.pin;
    }
}

} // namespace
} // namespace tidemark::rules
