// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/backup/Retention.h"

#include <gmock/gmock.h>

#include <algorithm>

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

/// The places that go, of backups whose order in time is that of the audit log, looked at in 2027.
std::vector<std::size_t> superfluous(const std::vector<Instant>& madeAt, const BackupRules& rules,
                                     const QByteArray& zone) {
    std::vector<DatedBackup> backups;
    backups.reserve(madeAt.size());
    for (const Instant each : madeAt) {
        backups.push_back({each, 1 + std::ranges::count_if(madeAt, [&](Instant at) { return at < each; })});
    }
    const auto gone = superfluousBackups(backups, rules, zone, at("2027-01-01T00:00:00"));
    std::vector<std::size_t> places(gone.size());
    std::ranges::transform(gone, places.begin(), &SuperfluousBackup::place);
    return places;
}

TEST(Retention, keepsTheOnlyOneWhateverTheRulesAre) {
    EXPECT_THAT(superfluous({}, keeping(7, 4, 12, 10), berlin), IsEmpty());
    EXPECT_THAT(superfluous({at("2019-01-01T09:00:00")}, keeping(1, 0, 0, 0), berlin), IsEmpty());
}

TEST(Retention, keepsTheNewestWhateverTheRulesAre) {
    EXPECT_THAT(
        superfluous({at("2026-03-01T09:00:00"), at("2026-03-01T17:00:00")}, keeping(0, 0, 0, 0), berlin),
        ElementsAre(0U));
}

TEST(Retention, ofADayKeepsTheLast) {
    EXPECT_THAT(superfluous({at("2026-03-03T07:00:00"), at("2026-03-03T11:00:00"), at("2026-03-03T15:00:00"),
                             at("2026-03-04T07:00:00")},
                            keeping(7, 0, 0, 0), berlin),
                ElementsAre(0U, 1U));
}

TEST(Retention, aDayIsOneOfTheClinicsCalendar) {
    // 23:30 UTC is the next day in Berlin.
    const std::vector<Instant> made{at("2026-03-03T10:00:00"), at("2026-03-03T23:30:00"),
                                    at("2026-03-04T10:00:00")};
    EXPECT_THAT(superfluous(made, keeping(7, 0, 0, 0), berlin), ElementsAre(1U));
    EXPECT_THAT(superfluous(made, keeping(7, 0, 0, 0), "UTC"), ElementsAre(0U));
}

TEST(Retention, countsDaysThatHaveABackupNotDaysThatPassed) {
    std::vector<Instant> made;
    for (int week = 0; week < 9; ++week) {
        made.push_back(at("2026-03-02T09:00:00") + std::chrono::hours(24 * 7 * week));
    }
    EXPECT_THAT(superfluous(made, keeping(7, 0, 0, 0), berlin), ElementsAre(0U, 1U));
    EXPECT_THAT(superfluous(made, keeping(8, 0, 0, 0), berlin), ElementsAre(0U));
    EXPECT_THAT(superfluous(made, keeping(9, 0, 0, 0), berlin), IsEmpty());
}

TEST(Retention, aWeekBeginsOnMonday) {
    // Sunday, and the Monday after it.
    const std::vector<Instant> made{at("2026-03-07T09:00:00"), at("2026-03-08T09:00:00"),
                                    at("2026-03-09T09:00:00")};
    EXPECT_THAT(superfluous(made, keeping(1, 2, 0, 0), berlin), ElementsAre(0U));
}

TEST(Retention, ofMonthsAndYearsKeepsTheLastOfEach) {
    const std::vector<Instant> made{at("2024-12-20T09:00:00"), at("2024-12-31T09:00:00"),
                                    at("2025-11-30T09:00:00"), at("2025-12-31T09:00:00"),
                                    at("2026-01-31T09:00:00"), at("2026-02-28T09:00:00")};
    EXPECT_THAT(superfluous(made, keeping(1, 0, 2, 0), berlin), ElementsAre(0U, 1U, 2U, 3U));
    EXPECT_THAT(superfluous(made, keeping(1, 0, 0, 2), berlin), ElementsAre(0U, 1U, 2U, 4U));
    EXPECT_THAT(superfluous(made, keeping(1, 0, 2, 3), berlin), ElementsAre(0U, 2U));
}

TEST(Retention, theOrderOfTheListDoesNotMatter) {
    const std::vector<Instant> made{at("2026-03-04T09:00:00"), at("2026-03-02T09:00:00"),
                                    at("2026-03-03T09:00:00")};
    EXPECT_THAT(superfluous(made, keeping(2, 0, 0, 0), berlin), ElementsAre(1U));
}

TEST(Retention, ofTwoYearsOfDailyBackupsKeepsWhatTheProgramComesWith) {
    std::vector<Instant> made;
    for (int day = 0; day < 730; ++day) {
        made.push_back(at("2024-01-01T18:00:00") + std::chrono::hours(24 * day));
    }
    const auto gone = superfluous(made, BackupRules(), berlin);
    // 7 days; 4 weeks of which two are among the days; 12 months of which one is; 2 years of which one is.
    const std::size_t kept = made.size() - gone.size();
    EXPECT_GE(kept, 7U + 2U + 10U);
    EXPECT_LE(kept, 7U + 4U + 12U + 2U);
    EXPECT_EQ(superfluous(made, BackupRules(), berlin), gone);
}

TEST(Retention, aClockThreeHoursFastCostsNoBackup) {
    // The first was made at two o'clock by a clock that said five; it has been put right since.
    const DatedBackup fast{at("2026-03-03T17:00:00"), 100};
    const DatedBackup right{at("2026-03-03T16:00:00"), 130};
    const Instant now = at("2026-03-03T16:00:00");
    EXPECT_THAT(superfluousBackups({fast, right}, keeping(1, 0, 0, 0), berlin, now), IsEmpty());
    EXPECT_THAT(superfluousBackups({fast, right}, keeping(0, 0, 0, 0), berlin, now), IsEmpty());
    const DatedBackup later{at("2026-03-03T16:30:00"), 140};
    EXPECT_THAT(
        superfluousBackups({fast, right, later}, keeping(1, 0, 0, 0), berlin, now + std::chrono::minutes(30)),
        ElementsAre(SuperfluousBackup{1U, 2U}))
        << "one of the future counts for no day";
    EXPECT_THAT(superfluousBackups({fast, later}, keeping(1, 0, 0, 0), berlin, at("2026-03-03T17:01:00")),
                ElementsAre(SuperfluousBackup{0U, 1U}))
        << "until its time has come; the longer audit log is the newer one still";
}

TEST(Retention, namesTheKeptOneThatHasWhatGoes) {
    const std::vector<DatedBackup> backups{{at("2026-03-03T07:00:00"), 10},
                                           {at("2026-03-03T11:00:00"), 20},
                                           {at("2026-03-03T15:00:00"), 30},
                                           {at("2026-03-04T07:00:00"), 40}};
    EXPECT_THAT(superfluousBackups(backups, keeping(7, 0, 0, 0), berlin, at("2026-03-04T07:00:00")),
                ElementsAre(SuperfluousBackup{0U, 2U}, SuperfluousBackup{1U, 2U}));
    EXPECT_THAT(superfluousBackups(backups, keeping(1, 0, 0, 0), berlin, at("2026-03-04T07:00:00")),
                ElementsAre(SuperfluousBackup{0U, 3U}, SuperfluousBackup{1U, 3U}, SuperfluousBackup{2U, 3U}));
}

} // namespace
} // namespace tidemark::rules
