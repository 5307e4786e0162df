// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/ReadyMinutes.h"

#include "support/SprayClinic.h"

#include <gtest/gtest.h>

namespace tidemark::test {
namespace {

TEST(ReadyMinutes, IsTheFirstSetAtWhichEverythingHadResolved) {
    SprayClinic clinic;
    clinic.dosed();
    EXPECT_FALSE(rules::readyMinutesByRecord(clinic.record(), clinic.protocol));
    clinic.wait(30);
    clinic.vitals("150/92 80 97 14 s1 d2");
    clinic.wait(20);
    clinic.vitals("o97 s0 d0");
    EXPECT_FALSE(rules::readyMinutesByRecord(clinic.record(), clinic.protocol))
        << "the pressure was not measured again";
    clinic.wait(30);
    clinic.vitals("138/84 74 98 14");
    EXPECT_EQ(rules::readyMinutesByRecord(clinic.record(), clinic.protocol), 90);
    clinic.wait(30);
    clinic.vitals("126/80 72 98 14 s0 d0");
    EXPECT_EQ(rules::readyMinutesByRecord(clinic.record(), clinic.protocol), 90) << "the first one counts";
}

TEST(ReadyMinutes, NothingIsSaidBeforeTheLastDevice) {
    SprayClinic clinic;
    clinic.arrived();
    EXPECT_FALSE(rules::readyMinutesByRecord(clinic.record(), clinic.protocol));
}

} // namespace
} // namespace tidemark::test
