// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/backup/Retention.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const QByteArray berlin("Europe/Berlin");

Instant at(const char* utc) {
    return fromDateTime(QDateTime::fromString(QLatin1String(utc) + u'Z', Qt::ISODate));
}

BackupRules keeping(int days, int weeks, int months, int years) {
    BackupRules rules;
    rules.keepDays = days;
    rules.keepWeeks = weeks;
    rules.keepMonths = months;
    rules.keepYears = years;
    return rules;
}

TEST(Retention, keepsTheOnlyOneWhateverTheRulesAre) {
    EXPECT_THAT(superfluousBackups({}, keeping(7, 4, 12, 10), berlin), IsEmpty());
    EXPECT_THAT(superfluousBackups({at("2019-01-01T09:00:00")}, keeping(1, 0, 0, 0), berlin), IsEmpty());
}

TEST(Retention, keepsTheNewestWhateverTheRulesAre) {
    EXPECT_THAT(superfluousBackups({at("2026-03-01T09:00:00"), at("2026-03-01T17:00:00")},
                                   keeping(0, 0, 0, 0), berlin),
                ElementsAre(0U));
}

TEST(Retention, ofADayKeepsTheLast) {
    EXPECT_THAT(superfluousBackups({at("2026-03-03T07:00:00"), at("2026-03-03T11:00:00"),
                                    at("2026-03-03T15:00:00"), at("2026-03-04T07:00:00")},
                                   keeping(7, 0, 0, 0), berlin),
                ElementsAre(0U, 1U));
}

TEST(Retention, aDayIsOneOfTheClinicsCalendar) {
    // 23:30 UTC is the next day in Berlin.
    const std::vector<Instant> made{at("2026-03-03T10:00:00"), at("2026-03-03T23:30:00"),
                                    at("2026-03-04T10:00:00")};
    EXPECT_THAT(superfluousBackups(made, keeping(7, 0, 0, 0), berlin), ElementsAre(1U));
    EXPECT_THAT(superfluousBackups(made, keeping(7, 0, 0, 0), "UTC"), ElementsAre(0U));
}

TEST(Retention, countsDaysThatHaveABackupNotDaysThatPassed) {
    std::vector<Instant> made;
    for (int week = 0; week < 9; ++week) {
        made.push_back(at("2026-03-02T09:00:00") + std::chrono::hours(24 * 7 * week));
    }
    EXPECT_THAT(superfluousBackups(made, keeping(7, 0, 0, 0), berlin), ElementsAre(0U, 1U));
    EXPECT_THAT(superfluousBackups(made, keeping(8, 0, 0, 0), berlin), ElementsAre(0U));
    EXPECT_THAT(superfluousBackups(made, keeping(9, 0, 0, 0), berlin), IsEmpty());
}

TEST(Retention, aWeekBeginsOnMonday) {
    // Sunday, and the Monday after it.
    const std::vector<Instant> made{at("2026-03-07T09:00:00"), at("2026-03-08T09:00:00"),
                                    at("2026-03-09T09:00:00")};
    EXPECT_THAT(superfluousBackups(made, keeping(1, 2, 0, 0), berlin), ElementsAre(0U));
}

TEST(Retention, ofMonthsAndYearsKeepsTheLastOfEach) {
    const std::vector<Instant> made{at("2024-12-20T09:00:00"), at("2024-12-31T09:00:00"),
                                    at("2025-11-30T09:00:00"), at("2025-12-31T09:00:00"),
                                    at("2026-01-31T09:00:00"), at("2026-02-28T09:00:00")};
    EXPECT_THAT(superfluousBackups(made, keeping(1, 0, 2, 0), berlin), ElementsAre(0U, 1U, 2U, 3U));
    EXPECT_THAT(superfluousBackups(made, keeping(1, 0, 0, 2), berlin), ElementsAre(0U, 1U, 2U, 4U));
    EXPECT_THAT(superfluousBackups(made, keeping(1, 0, 2, 3), berlin), ElementsAre(0U, 2U));
}

TEST(Retention, theOrderOfTheListDoesNotMatter) {
    const std::vector<Instant> made{at("2026-03-04T09:00:00"), at("2026-03-02T09:00:00"),
                                    at("2026-03-03T09:00:00")};
    EXPECT_THAT(superfluousBackups(made, keeping(2, 0, 0, 0), berlin), ElementsAre(1U));
}

TEST(Retention, ofTwoYearsOfDailyBackupsKeepsWhatTheProgramComesWith) {
    std::vector<Instant> made;
    for (int day = 0; day < 730; ++day) {
        made.push_back(at("2024-01-01T18:00:00") + std::chrono::hours(24 * day));
    }
    const auto gone = superfluousBackups(made, BackupRules(), berlin);
    // 7 days; 4 weeks of which two are among the days; 12 months of which one is; 2 years of which one is.
    const std::size_t kept = made.size() - gone.size();
    EXPECT_GE(kept, 7U + 2U + 10U);
    EXPECT_LE(kept, 7U + 4U + 12U + 2U);
    EXPECT_EQ(superfluousBackups(made, BackupRules(), berlin), gone);
}

} // namespace
} // namespace tidemark::rules
