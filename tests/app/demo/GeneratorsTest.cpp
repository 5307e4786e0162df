// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/PressureCourse.h"
#include "demo/ScoreCourse.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace tidemark::demo {
namespace {

struct PressureSummary {
    double meanPeakSystolic = 0;
    double meanPeakDiastolic = 0;
    double severeShare = 0;
};

PressureSummary simulateInfusions(int patients, int sessions) {
    Random random(7);
    PressureSummary summary;
    int severe = 0;
    for (int i = 0; i < patients; ++i) {
        const Circulation person =
            drawCirculation(random, std::clamp(static_cast<int>(random.normal(47, 14)), 18, 80));
        for (int j = 0; j < sessions; ++j) {
            const PressureCourse course(random, person);
            const VitalsPoint before = course.at(random, -5);
            const VitalsPoint peak = course.at(random, 38);
            summary.meanPeakSystolic += peak.systolic - before.systolic;
            summary.meanPeakDiastolic += peak.diastolic - before.diastolic;
            severe += peak.systolic >= 180 || peak.diastolic >= 110 ? 1 : 0;
        }
    }
    const double all = static_cast<double>(patients) * sessions;
    summary.meanPeakSystolic /= all;
    summary.meanPeakDiastolic /= all;
    summary.severeShare = severe / all;
    return summary;
}

TEST(PressureCourse, RisesAsTheYaleReviewOf2024Reports) {
    const PressureSummary summary = simulateInfusions(1500, 10);
    EXPECT_NEAR(summary.meanPeakSystolic, 15.7, 1.2);
    EXPECT_NEAR(summary.meanPeakDiastolic, 10.9, 1.2);
}

TEST(PressureCourse, IsSevereInAboutOneInfusionOfAHundred) {
    const PressureSummary summary = simulateInfusions(1500, 10);
    EXPECT_GT(summary.severeShare, 0.004);
    EXPECT_LT(summary.severeShare, 0.02);
}

TEST(PressureCourse, IsBackNearTheBaselineAfterTwoHours) {
    Random random(3);
    double difference = 0;
    for (int i = 0; i < 2000; ++i) {
        const PressureCourse course(random, drawCirculation(random, 47));
        difference += course.at(random, 120).systolic - course.at(random, -5).systolic;
    }
    EXPECT_NEAR(difference / 2000, 0, 2);
}

TEST(ScoreCourse, RespondsAndRemitsAsMcInnes2022Reports) {
    Random random(11);
    constexpr int patients = 6000;
    int responders = 0;
    int remitters = 0;
    int worse = 0;
    for (int i = 0; i < patients; ++i) {
        const ScoreCourse course(random);
        const int last = course.phq9AfterInfusion(random, 6);
        responders += last * 2 <= course.baseline() ? 1 : 0;
        remitters += last < 5 ? 1 : 0;
        worse += last > course.baseline() ? 1 : 0;
    }
    EXPECT_NEAR(responders / static_cast<double>(patients), 0.56, 0.04);
    EXPECT_NEAR(remitters / static_cast<double>(patients), 0.30, 0.04);
    EXPECT_NEAR(worse / static_cast<double>(patients), 0.085, 0.03);
}

TEST(ScoreCourse, WearsOffAsTheSurvivalCurveOfMcInnes2022) {
    Random random(5);
    int lastsFourWeeks = 0;
    int lastsEightWeeks = 0;
    for (int i = 0; i < 6000; ++i) {
        const double weeks = ScoreCourse(random).wearOffWeeks();
        lastsFourWeeks += weeks > 4 ? 1 : 0;
        lastsEightWeeks += weeks > 8 ? 1 : 0;
    }
    EXPECT_NEAR(lastsFourWeeks / 6000.0, 0.80, 0.03);
    EXPECT_NEAR(lastsEightWeeks / 6000.0, 0.60, 0.03);
}

TEST(AnswersFor, AddUpToTheTotalAndStayInRange) {
    Random random(2);
    for (int total = 0; total <= 27; ++total) {
        int sum = 0;
        for (const auto& answer : answersFor(random, total, 9, 0.12)) {
            ASSERT_TRUE(answer.has_value());
            EXPECT_GE(*answer, 0);
            EXPECT_LE(*answer, 3);
            sum += *answer;
        }
        EXPECT_EQ(sum, total);
    }
}

TEST(Random, TheSameSeedGivesTheSameChance) {
    Random first(42);
    Random second(42);
    for (int i = 0; i < 100; ++i) {
        EXPECT_EQ(first.normal(0, 1), second.normal(0, 1));
    }
}

} // namespace
} // namespace tidemark::demo
