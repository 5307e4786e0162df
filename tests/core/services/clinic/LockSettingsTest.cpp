// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/clinic/LockSettings.h"

#include "support/ClinicBuilder.h"

#include <gtest/gtest.h>

namespace tidemark::services {
namespace {

using namespace Qt::StringLiterals;

struct LockSettingsTest : testing::Test {
    test::SignedInClinic clinic;
    LockSettings settings() { return {clinic.open(), clinic.administrator}; }
    LockRules rules() { return LockSettings(clinic.open(), clinic.nurse).rules().value(); }
};

TEST_F(LockSettingsTest, areFiveMinutesAndThePinUntilSomebodyChangesThem) {
    EXPECT_EQ(rules(), (LockRules{5, true}));
    ASSERT_TRUE(settings().set({u"12"_s, false}));
    EXPECT_EQ(rules(), (LockRules{12, false}));
    ASSERT_TRUE(settings().set({u"3"_s, true}));
    EXPECT_EQ(rules(), (LockRules{3, true}));
}

TEST_F(LockSettingsTest, goFromOneToThirtyMinutes) {
    for (const QString& right : {u"1"_s, u"30"_s}) {
        EXPECT_TRUE(settings().set({right, true})) << qPrintable(right);
    }
    const qint64 before = clinic.store().auditHead().length;
    for (const QString& wrong : {u""_s, u"0"_s, u"31"_s, u"five"_s, u"2.5"_s, u"-1"_s}) {
        const auto refused = settings().set({wrong, false});
        ASSERT_FALSE(refused) << qPrintable(wrong);
        EXPECT_EQ(refused.error().field, u"idle-minutes"_s);
    }
    EXPECT_EQ(rules(), (LockRules{30, true})) << "a refusal leaves nothing";
    EXPECT_EQ(clinic.store().auditHead().length, before);
}

TEST_F(LockSettingsTest, areTheAdministrators) {
    const qint64 before = clinic.store().auditHead().length;
    for (const Actor& actor : {clinic.nurse, clinic.psychiatrist}) {
        EXPECT_EQ(LockSettings(clinic.open(), actor).set({u"9"_s, true}).error().code,
                  ErrorCode::NotPermitted);
    }
    EXPECT_EQ(clinic.store().auditHead().length, before);
    ASSERT_TRUE(settings().set({u"9"_s, true}));
    EXPECT_EQ(clinic.store().auditHead().length, before + 1);
}

} // namespace
} // namespace tidemark::services
