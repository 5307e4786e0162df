// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/outcomes/OutcomeFigures.h"

#include "core/rules/outcomes/OutcomeFacts.h"
#include "rules/outcomes/InductionFunnel.h"
#include "rules/outcomes/SmallCells.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using testing::ElementsAre;
using testing::Optional;
using Course = CourseBuilder;

Course finished(int before, int after) {
    return Course().infusions(6).score(0, before).score(30, after);
}

std::vector<Figure> figures(const std::vector<JudgedCourse>& courses) {
    return figuresOf(all(courses));
}

TEST(OutcomeFigures, countTheJudgedAndSayWhoIsMissing) {
    const auto found =
        figures({finished(20, 4).judged(), finished(20, 10).judged(), finished(20, 15).judged(),
                 finished(20, 22).judged(), Course().infusions(6).score(0, 20).judged(),
                 Course().infusions(6).judged(), Course().infusions(6).score(0, 20).judged(40)});
    const Figure& response = figureIn(found, FigureKind::Response);
    EXPECT_EQ(response.share, (Share{2, 4}));
    EXPECT_EQ(response.missing, 2) << "one without a score, one without a baseline";
    EXPECT_EQ(response.tooEarly, 1);
    EXPECT_EQ(figureIn(found, FigureKind::Remission).share, (Share{1, 4}));
    EXPECT_EQ(figureIn(found, FigureKind::Worsening).share, (Share{1, 4}));
    EXPECT_THAT(figureIn(found, FigureKind::Change).quartiles, Optional(Quartiles{-11.5, -7.5, -3.25}));
    EXPECT_EQ(figureIn(found, FigureKind::Change).n(), 4);
}

TEST(OutcomeFigures, countSuicidalityOfThoseWhoHadItAndRisesOfAll) {
    const auto asked = [](int before, int after) {
        return Course().infusions(6).item9(0, before).item9(30, after).judged();
    };
    const auto found = figures({asked(2, 0), asked(1, 1), asked(1, 3), asked(0, 0), asked(0, 1),
                                Course().infusions(6).item9(0, 1).judged(), Course().infusions(6).judged()});
    EXPECT_EQ(figureIn(found, FigureKind::SuicidalLess).share, (Share{1, 3}));
    EXPECT_EQ(figureIn(found, FigureKind::SuicidalLess).missing, 1);
    EXPECT_EQ(figureIn(found, FigureKind::SuicidalMore).share, (Share{2, 5}));
    EXPECT_EQ(figureIn(found, FigureKind::SuicidalMore).missing, 2);
}

TEST(OutcomeFigures, countFinishedAndStoppedOfTheInductionsThatAreOver) {
    const auto found =
        figures({Course().infusions(6).judged(), Course().infusions(6).judged(),
                 Course().infusions(2).judged(), Course().infusions(2).judged(10), Course().judged()});
    EXPECT_EQ(figureIn(found, FigureKind::Finished).share, (Share{2, 3}));
    EXPECT_EQ(figureIn(found, FigureKind::Finished).tooEarly, 1);
    EXPECT_EQ(figureIn(found, FigureKind::Stopped).share, (Share{1, 3}));
}

TEST(OutcomeFigures, giveTheMedianSessionOfThoseWhoResponded) {
    const auto found =
        figures({Course().infusions(6).score(0, 20).score(2, 9).judged(),
                 Course().infusions(6).score(0, 20).score(4, 9).judged(),
                 Course().infusions(6).score(0, 20).score(9, 9).judged(),
                 Course().infusions(6).score(0, 20).score(9, 19).judged(), Course().infusions(6).judged()});
    const Figure& sessions = figureIn(found, FigureKind::SessionsToResponse);
    EXPECT_THAT(sessions.quartiles, Optional(Quartiles{1.5, 2, 3}));
    EXPECT_EQ(sessions.n(), 3);
    EXPECT_EQ(sessions.missing, 1);
}

TEST(OutcomeFigures, areHiddenOfOneToFour) {
    std::vector<JudgedCourse> courses;
    for (const bool hidden : {false, true, true, true, true, false, false}) {
        const auto found = figures(courses);
        EXPECT_EQ(figureIn(found, FigureKind::Response).isHidden(), hidden) << courses.size();
        courses.push_back(finished(20, 4).judged());
    }
}

TEST(OutcomeFigures, keepBackAShareThatSaysWhatBecameOfOneToFour) {
    const auto hidden = [](int of, int n) { return hasSmallPart({of, n}); };
    EXPECT_FALSE(hidden(0, 41)) << "nobody gives nobody away";
    EXPECT_TRUE(hidden(1, 41));
    EXPECT_TRUE(hidden(4, 41));
    EXPECT_FALSE(hidden(5, 41));
    EXPECT_FALSE(hidden(36, 41));
    EXPECT_TRUE(hidden(37, 41)) << "four did not";
    EXPECT_FALSE(hidden(41, 41));
    EXPECT_FALSE(hidden(2, 4)) << "hidden as a whole";
}

TEST(Quartiles, interpolateBetweenTheNearestValues) {
    EXPECT_FALSE(quartilesOf({}));
    EXPECT_THAT(quartilesOf({7}), Optional(Quartiles{7, 7, 7}));
    EXPECT_THAT(quartilesOf({4, 1, 3, 2}), Optional(Quartiles{1.75, 2.5, 3.25}));
}

JudgedCourse dosed(double perKilogram, int after) {
    Course course = finished(20, after);
    course.facts().dose.perKilogram = MilligramsPerKilogram{perKilogram};
    return course.judged();
}

TEST(OutcomeGroups, bandTheDoseAtTheGuardRails) {
    struct Row {
        double perKilogram;
        const char* key;
    };
    for (const Row& row : {Row{0.5, "to-0.5"}, Row{0.5008, "to-0.5"}, Row{0.51, "to-0.75"},
                           Row{0.75, "to-0.75"}, Row{0.76, "above-0.75"}}) {
        EXPECT_EQ(groupKey(dosed(row.perKilogram, 9).facts, OutcomeGroup::Dose), QLatin1String(row.key));
    }
    CourseFacts devices;
    devices.dose.devices = Milligrams{84};
    EXPECT_EQ(groupKey(devices, OutcomeGroup::Dose), u"84-mg");
    EXPECT_EQ(groupKey({}, OutcomeGroup::Dose), u"");
    EXPECT_EQ(groupKey({}, OutcomeGroup::Route), u"ketamine-intravenous");
}

TEST(OutcomeGroups, filterByDayOfTheFirstDoseAndByGroup) {
    const std::vector<JudgedCourse> courses{dosed(0.5, 9)};
    const auto count = [&](const OutcomeFilter& filter) {
        return selected(courses, filter, Course::zone).size();
    };
    EXPECT_EQ(count({}), 1U);
    EXPECT_EQ(count({Course::firstDay, Course::firstDay, {}}), 1U);
    EXPECT_EQ(count({Course::firstDay.addDays(1), {}, {}}), 0U);
    EXPECT_EQ(count({{}, Course::firstDay.addDays(-1), {}}), 0U);
    const auto only = [&](OutcomeGroup group, const char* key) {
        return count({{}, {}, {{group, QLatin1String(key)}}});
    };
    EXPECT_EQ(only(OutcomeGroup::Route, "intravenous"), 1U);
    EXPECT_EQ(only(OutcomeGroup::Route, "ketamine-intravenous"), 1U);
    EXPECT_EQ(only(OutcomeGroup::Route, "nasal"), 0U);
    EXPECT_EQ(only(OutcomeGroup::Dose, "to-0.5"), 1U);
    EXPECT_EQ(only(OutcomeGroup::Dose, "84-mg"), 0U);
}

TEST(OutcomeGroups, hideAGroupOfFewAndTheOneThatWouldGiveItAway) {
    std::vector<JudgedCourse> courses;
    const auto add = [&](int count, double perKilogram) {
        for (int each = 0; each < count; ++each) {
            courses.push_back(dosed(perKilogram, 9));
        }
    };
    add(12, 0.5);
    add(3, 0.7);
    add(6, 1.0);
    std::vector<std::pair<QString, bool>> rows;
    for (const GroupRow& row : groupRows(all(courses), OutcomeGroup::Dose)) {
        rows.emplace_back(row.key, row.hidden);
    }
    EXPECT_THAT(rows, ElementsAre(std::pair(QStringLiteral("to-0.5"), false),
                                  std::pair(QStringLiteral("above-0.75"), true),
                                  std::pair(QStringLiteral("to-0.75"), true)));
}

TEST(OutcomeGroups, keepBackTheShareThatWouldBeWorkedOutFromTheOthers) {
    std::vector<JudgedCourse> courses;
    const auto add = [&](int responded, int others, double perKilogram) {
        for (int each = 0; each < responded + others; ++each) {
            courses.push_back(dosed(perKilogram, each < responded ? 4 : 19));
        }
    };
    add(10, 10, 0.5);
    add(8, 9, 0.7);
    add(2, 8, 1.0);
    std::vector<std::pair<QString, bool>> rows;
    for (const GroupRow& row : groupRows(all(courses), OutcomeGroup::Dose)) {
        EXPECT_FALSE(row.hidden);
        rows.emplace_back(row.key, row.responseHidden);
    }
    EXPECT_THAT(rows, ElementsAre(std::pair(QStringLiteral("to-0.5"), false),
                                  std::pair(QStringLiteral("to-0.75"), true),
                                  std::pair(QStringLiteral("above-0.75"), true)));
}

TEST(InductionFunnel, countsEachStepAndWhatBecameOfTheOthers) {
    std::vector<JudgedCourse> courses{Course().judged(),
                                      Course().closed(2, QStringLiteral("Moved away")).judged(),
                                      Course().infusions(1).judged(10), Course().infusions(6).judged(),
                                      Course().infusions(3).closed(9, QStringLiteral("Moved away")).judged()};
    Course boosters;
    boosters.booster(0).facts().plannedInduction = 0;
    courses.push_back(boosters.judged());
    const auto funnel = inductionFunnel(all(courses));
    EXPECT_EQ(funnel.planned, 5);
    EXPECT_EQ(funnel.started, 3);
    EXPECT_EQ(funnel.half, 2);
    EXPECT_EQ(funnel.finished, 1);
    EXPECT_EQ(funnel.waiting, 1);
    EXPECT_EQ(funnel.notBegun, 1);
    EXPECT_EQ(funnel.running, 1);
    EXPECT_EQ(funnel.stopped, 1);
    EXPECT_THAT(funnel.reasons, ElementsAre()) << "two are too few for their words to be shown";
    EXPECT_EQ(funnel.otherReasons, 2);
}

TEST(InductionFunnel, showsTheWordsThatFiveHave) {
    std::vector<JudgedCourse> courses;
    for (int each = 0; each < 5; ++each) {
        courses.push_back(Course().infusions(2).closed(9, QStringLiteral("  Moved  away ")).judged());
    }
    EXPECT_THAT(inductionFunnel(all(courses)).reasons,
                ElementsAre(StopReason{QStringLiteral("Moved away"), 5}));
}

} // namespace
} // namespace tidemark::rules
