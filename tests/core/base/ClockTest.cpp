// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Clock.h"

#include "base/TimeZones.h"

#include <gtest/gtest.h>

namespace tidemark {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr Instant noon = fromMilliseconds(1'778'580'420'000);

ClockReading said(Instant wall, Duration sinceBoot, const char* boot = "boot-1") {
    return {wall, QLatin1String(boot), sinceBoot};
}

struct ChangeCase {
    const char* name = "";
    ClockReading now;
    std::optional<Duration> change;
    Instant expected;
};

TEST(Clock, TellsASetClockFromOneThatIsKeptRight) {
    const ClockReading before = said(noon, hours(5));
    const ChangeCase cases[] = {
        {"nothing happened", said(noon + hours(1), hours(6)), {}, noon + hours(1)},
        {"kept right", said(noon + hours(1) - minutes(2) + milliseconds(1), hours(6)), {}, noon + hours(1)},
        {"set back", said(noon + hours(1) - minutes(2), hours(6)), -minutes(2), noon + hours(1)},
        {"set back an hour", said(noon, hours(6)), -hours(1), noon + hours(1)},
        {"set forward", said(noon + hours(3), hours(6)), hours(2), noon + hours(1)},
        {"restarted", said(noon + hours(9), minutes(1), "boot-2"), {}, noon + hours(9)},
        {"restarted and behind", said(noon - hours(1), minutes(1), "boot-2"), -hours(1), noon},
    };
    for (const ChangeCase& each : cases) {
        EXPECT_EQ(clockChange(before, each.now), each.change) << each.name;
        EXPECT_EQ(wallWithoutChange(before, each.now), each.expected) << each.name;
    }
}

TEST(TimeZones, AreUnderstoodAsPeopleTypeThem) {
    for (const auto& [typed, zone] : {std::pair{"Europe/Berlin", "Europe/Berlin"},
                                      {" europe/berlin ", "Europe/Berlin"},
                                      {"Berlin", "Europe/Berlin"},
                                      {"new york", "America/New_York"},
                                      {"America/New York", "America/New_York"},
                                      {"US/Pacific", "US/Pacific"},
                                      {"", ""},
                                      {"Berlinn", ""},
                                      {"Nowhere/Town", ""}}) {
        EXPECT_EQ(zoneTyped(QLatin1String(typed)), QByteArray(zone)) << typed;
    }
}

TEST(TimeZones, AreKnownByTheirNamesAndByOlderOnes) {
    for (const char* zone :
         {"Europe/Berlin", "UTC", "Europe/Kiev", "Asia/Calcutta", "US/Pacific", "Etc/GMT+5", "EST5EDT"}) {
        EXPECT_TRUE(isKnownZone(zone)) << zone;
    }
    for (const char* zone : {"", "Nowhere/Town", "Europe/Berlinn", "Berlinn", "Berlin"}) {
        EXPECT_FALSE(isKnownZone(zone)) << zone;
    }
    // Noon in May by the old name is noon by the new one.
    EXPECT_EQ(toLocal(noon, "US/Pacific").toString(Qt::ISODate),
              toLocal(noon, "America/Los_Angeles").toString(Qt::ISODate));
}

} // namespace
} // namespace tidemark
