// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/courses/Schedule.h"
#include "rules/courses/ScheduleNotes.h"
#include "rules/protocols/Protocols.h"

#include <gmock/gmock.h>

#include <ostream>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;
using testing::IsEmpty;

Protocol protocol(const QString& id) {
    return newestProtocol(id).value_or(Protocol());
}

QDate day(const char* text) {
    return QDate::fromString(QString::fromLatin1(text), Qt::ISODate);
}

// Monday 2 March 2026, 9:00 in Berlin, Monday to Friday.
ScheduleRequest request() {
    ScheduleRequest made;
    made.start = day("2026-03-02");
    made.time = QTime(9, 0);
    made.zone = "Europe/Berlin";
    return made;
}

std::vector<PlannedSession> planned(const QString& id, const ScheduleRequest& from) {
    const auto plan = schedule(protocol(id), from);
    EXPECT_TRUE(plan) << id.toStdString();
    return plan.value_or(std::vector<PlannedSession>());
}

/// "Mon 2", or with a star where it is outside its window.
std::vector<std::string> days(const std::vector<PlannedSession>& plan) {
    std::vector<std::string> words;
    for (const PlannedSession& session : plan) {
        words.push_back(QLocale::c().toString(session.day, u"ddd d.M."_s).toStdString() +
                        (session.outsideTolerance ? "*" : ""));
    }
    return words;
}

struct Course {
    const char* id;
    int openEnded;
    const char* option;
    std::vector<std::string> days;
};

void PrintTo(const Course& course, std::ostream* out) {
    *out << course.id;
}

class ShippedCourse : public testing::TestWithParam<Course> {};

TEST_P(ShippedCourse, standsOnItsGrid) {
    ScheduleRequest from = request();
    from.openEndedSessions = GetParam().openEnded;
    from.option = QString::fromLatin1(GetParam().option);
    EXPECT_EQ(days(planned(QString::fromLatin1(GetParam().id), from)), GetParam().days);
}

TEST(ScheduleZones, everyZoneOfTheMachineWillDo) {
    ScheduleRequest from = request();
    for (const char* zone : {"Etc/UTC", "UTC", "Asia/Kathmandu"}) {
        from.zone = zone;
        EXPECT_TRUE(schedule(protocol(u"iv-induction-3x2"_s), from)) << zone;
    }
    from.zone = "Moon/Tycho";
    EXPECT_FALSE(schedule(protocol(u"iv-induction-3x2"_s), from));
}

INSTANTIATE_TEST_SUITE_P(
    Schedule, ShippedCourse,
    testing::Values(
        Course{"iv-induction-3x2",
               0,
               "",
               {"Mon 2.3.", "Wed 4.3.", "Fri 6.3.", "Mon 9.3.", "Wed 11.3.", "Fri 13.3."}},
        Course{"iv-induction-2x3",
               0,
               "",
               {"Mon 2.3.", "Thu 5.3.", "Mon 9.3.", "Thu 12.3.", "Mon 16.3.", "Thu 19.3."}},
        Course{"im-induction",
               0,
               "",
               {"Mon 2.3.", "Thu 5.3.", "Mon 9.3.", "Thu 12.3.", "Mon 16.3.", "Thu 19.3."}},
        Course{"iv-booster", 3, "", {"Mon 2.3.", "Mon 30.3.", "Mon 27.4."}}, Course{"iv-booster", 0, "", {}},
        Course{"esketamine-mdsi",
               0,
               "",
               {"Mon 2.3.", "Thu 5.3.", "Mon 9.3.", "Thu 12.3.", "Mon 16.3.", "Thu 19.3.", "Mon 23.3.",
                "Thu 26.3."}},
        Course{"esketamine-trd",
               0,
               "",
               {"Mon 2.3.", "Thu 5.3.", "Mon 9.3.", "Thu 12.3.", "Mon 16.3.", "Thu 19.3.", "Mon 23.3.",
                "Thu 26.3.", "Thu 2.4.", "Thu 9.4.", "Thu 16.4.", "Thu 23.4."}},
        Course{"esketamine-trd",
               2,
               "",
               {"Mon 2.3.", "Thu 5.3.", "Mon 9.3.", "Thu 12.3.", "Mon 16.3.", "Thu 19.3.", "Mon 23.3.",
                "Thu 26.3.", "Thu 2.4.", "Thu 9.4.", "Thu 16.4.", "Thu 23.4.", "Thu 30.4.", "Thu 7.5."}},
        Course{"esketamine-trd",
               2,
               "every-two-weeks",
               {"Mon 2.3.", "Thu 5.3.", "Mon 9.3.", "Thu 12.3.", "Mon 16.3.", "Thu 19.3.", "Mon 23.3.",
                "Thu 26.3.", "Thu 2.4.", "Thu 9.4.", "Thu 16.4.", "Thu 23.4.", "Thu 7.5.", "Thu 21.5."}},
        Course{"pain-infusion",
               0,
               "",
               {"Mon 2.3.", "Tue 3.3.", "Wed 4.3.", "Thu 5.3.", "Fri 6.3.", "Mon 9.3.*", "Tue 10.3.",
                "Wed 11.3.", "Thu 12.3.", "Fri 13.3."}}));

TEST(Schedule, countsPhasesAndOrdinalsFromOne) {
    ScheduleRequest from = request();
    from.openEndedSessions = 2;
    const auto plan = planned(u"esketamine-trd"_s, from);
    ASSERT_EQ(plan.size(), 14U);
    EXPECT_EQ(plan[7].phase, CoursePhase::Induction);
    EXPECT_EQ(plan[7].ordinal, 8);
    EXPECT_EQ(plan[7].plannedInPhase, 8);
    EXPECT_EQ(plan[8].phase, CoursePhase::Weekly);
    EXPECT_EQ(plan[8].ordinal, 1);
    EXPECT_EQ(plan[13].phase, CoursePhase::Maintenance);
    EXPECT_EQ(plan[13].ordinal, 2);
    EXPECT_EQ(plan[13].plannedInPhase, 0);
    EXPECT_EQ(plan[13].number, 14);
}

TEST(Schedule, givesEachSessionItsWindowNeverNearerThanTheMinimumGap) {
    const auto plan = planned(u"iv-induction-3x2"_s, request());
    EXPECT_EQ(plan[0].earliest, day("2026-03-02"));
    EXPECT_EQ(plan[0].latest, day("2026-03-03"));
    EXPECT_EQ(plan[1].earliest, day("2026-03-04"));
    EXPECT_EQ(plan[1].latest, day("2026-03-05"));
    EXPECT_EQ(planned(u"esketamine-mdsi"_s, request())[1].earliest, day("2026-03-04"));
}

// Monday to Friday, begun on any of them: never two days running, never outside a window.
TEST(Schedule, turnsThePatternSoThatItsLongGapSpansTheWeekend) {
    const std::vector<std::vector<std::string>> expected{
        {"Mon 2.3.", "Wed 4.3.", "Fri 6.3.", "Mon 9.3.", "Wed 11.3.", "Fri 13.3."},
        {"Tue 3.3.", "Thu 5.3.", "Mon 9.3.", "Wed 11.3.", "Fri 13.3.", "Mon 16.3."},
        {"Wed 4.3.", "Fri 6.3.", "Mon 9.3.", "Wed 11.3.", "Fri 13.3.", "Mon 16.3."},
        {"Thu 5.3.", "Mon 9.3.", "Wed 11.3.", "Fri 13.3.", "Mon 16.3.", "Wed 18.3."},
        {"Fri 6.3.", "Mon 9.3.", "Wed 11.3.", "Fri 13.3.", "Mon 16.3.", "Wed 18.3."},
    };
    for (int weekday = 0; weekday < 5; ++weekday) {
        ScheduleRequest from = request();
        from.start = from.start.addDays(weekday);
        EXPECT_EQ(days(planned(u"iv-induction-3x2"_s, from)), expected[static_cast<std::size_t>(weekday)]);
    }
}

struct Closed {
    const char* id;
    std::set<QDate> closed;
    std::vector<std::string> days;
};

TEST(Schedule, movesAClosedDayToTheNearestOpenOneOfItsWindow) {
    const std::vector<Closed> cases{
        // Two equally near: the later one. The grid stays.
        {"iv-induction-2x3",
         {day("2026-03-12")},
         {"Mon 2.3.", "Thu 5.3.", "Mon 9.3.", "Fri 13.3.", "Mon 16.3.", "Thu 19.3."}},
        // The later one is closed, too.
        {"iv-induction-2x3",
         {day("2026-03-12"), day("2026-03-13")},
         {"Mon 2.3.", "Thu 5.3.", "Mon 9.3.", "Wed 11.3.", "Mon 16.3.", "Thu 19.3."}},
        // Three a week leave no second choice: not on Friday after a Thursday. Marked, and the pattern turns.
        {"iv-induction-3x2",
         {day("2026-03-04")},
         {"Mon 2.3.", "Thu 5.3.", "Mon 9.3.*", "Wed 11.3.", "Fri 13.3.", "Mon 16.3."}},
        {"iv-induction-3x2",
         {day("2026-03-06")},
         {"Mon 2.3.", "Wed 4.3.", "Mon 9.3.*", "Wed 11.3.", "Fri 13.3.", "Mon 16.3."}},
        // No open day in the window: the next one, marked, and the grid after it shifts.
        {"iv-induction-3x2",
         {day("2026-03-03"), day("2026-03-04"), day("2026-03-05")},
         {"Mon 2.3.", "Fri 6.3.*", "Mon 9.3.", "Wed 11.3.", "Fri 13.3.", "Mon 16.3."}},
        // The first session is never before the start.
        {"iv-induction-2x3",
         {day("2026-03-02")},
         {"Tue 3.3.", "Thu 5.3.", "Mon 9.3.", "Thu 12.3.", "Mon 16.3.", "Thu 19.3."}},
        // Esketamine keeps two days between sessions.
        {"esketamine-mdsi",
         {day("2026-03-05"), day("2026-03-06")},
         {"Mon 2.3.", "Wed 4.3.", "Mon 9.3.", "Thu 12.3.", "Mon 16.3.", "Thu 19.3.", "Mon 23.3.",
          "Thu 26.3."}},
    };
    for (const Closed& each : cases) {
        ScheduleRequest from = request();
        from.days.closed = each.closed;
        EXPECT_EQ(days(planned(QString::fromLatin1(each.id), from)), each.days) << each.id;
    }
}

TEST(Schedule, keepsTheWallClockOverBothClockChanges) {
    ScheduleRequest spring = request();
    spring.start = day("2026-03-27");
    const auto overSpring = planned(u"iv-induction-3x2"_s, spring);
    EXPECT_EQ(toLocal(overSpring[0].at, "UTC").time(), QTime(8, 0));
    EXPECT_EQ(toLocal(overSpring[1].at, "UTC").time(), QTime(7, 0));
    EXPECT_EQ(toLocal(overSpring[1].at, "Europe/Berlin").time(), QTime(9, 0));
    ScheduleRequest autumn = request();
    autumn.start = day("2026-10-23");
    const auto overAutumn = planned(u"iv-induction-3x2"_s, autumn);
    EXPECT_EQ(toLocal(overAutumn[0].at, "UTC").time(), QTime(7, 0));
    EXPECT_EQ(toLocal(overAutumn[1].at, "UTC").time(), QTime(8, 0));
}

TEST(Schedule, takesTheLeapDayAsADay) {
    ScheduleRequest from = request();
    from.start = day("2028-02-27");
    from.days.open.fill(true);
    EXPECT_THAT(days(planned(u"iv-induction-3x2"_s, from)),
                ElementsAre("Sun 27.2.", "Tue 29.2.", "Thu 2.3.", "Sun 5.3.", "Tue 7.3.", "Thu 9.3."));
}

TEST(Schedule, refusesWhatItCannotPlanFrom) {
    const auto refused = [](const QString& field, auto spoil) {
        ScheduleRequest from = request();
        spoil(from);
        const auto plan = schedule(protocol(u"iv-induction-3x2"_s), from);
        return !plan && plan.error().field == field;
    };
    EXPECT_TRUE(refused(u"start"_s, [](ScheduleRequest& from) { from.start = QDate(); }));
    EXPECT_TRUE(refused(u"zone"_s, [](ScheduleRequest& from) { from.zone = "Europe/Atlantis"; }));
    EXPECT_TRUE(refused(u"open"_s, [](ScheduleRequest& from) { from.days.open.fill(false); }));
    EXPECT_TRUE(refused(u"option"_s, [](ScheduleRequest& from) { from.option = u"every-week"_s; }));
}

TEST(ScheduleNotes, flagASeriesThatTakesTooLong) {
    EXPECT_THAT(scheduleNotes(protocol(u"iv-induction-3x2"_s), planned(u"iv-induction-3x2"_s, request())),
                IsEmpty());
    ScheduleRequest from = request();
    from.days.open = {true, false, false, false, false, false, false};
    const auto notes = scheduleNotes(protocol(u"iv-induction-3x2"_s), planned(u"iv-induction-3x2"_s, from));
    EXPECT_THAT(notes, testing::Contains(ScheduleNote{ScheduleNoteKind::SeriesTooLong, 6, 35, 28}));
}

TEST(ScheduleNotes, flagAGapOfMoreThanTwentyEightDays) {
    for (const int closedDays : {24, 25}) {
        ScheduleRequest from = request();
        from.days.open.fill(true);
        // From Friday 6 March on; the session before is on Thursday 5 March.
        for (int closed = 0; closed < closedDays + 3; ++closed) {
            from.days.closed.insert(day("2026-03-06").addDays(closed));
        }
        const auto notes = scheduleNotes(protocol(u"esketamine-trd"_s), planned(u"esketamine-trd"_s, from));
        EXPECT_EQ(std::ranges::count(notes, ScheduleNoteKind::GapForReview, &ScheduleNote::kind),
                  closedDays == 25 ? 1 : 0);
    }
}

} // namespace
} // namespace tidemark::rules
