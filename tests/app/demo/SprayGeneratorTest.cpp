// SPDX-License-Identifier: GPL-3.0-or-later
// The esketamine generator against the numbers it was calibrated on: the label's Table 6, the registry's
// shares.
#include "demo/EffectChances.h"
#include "demo/InventedPeople.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace tidemark::demo {
namespace {

struct SpraySummary {
    double rise = 0; ///< Mean drawn peak.
    double diastolicRise = 0;
    double cuffRise = 0; ///< The same as a cuff shows it at 40 minutes.
    double cuffDiastolicRise = 0;
    double leftAtNinety = 0;
    double leftAtThreeHours = 0;
    /// Shares of patients over eight sessions.
    double severe = 0;
    double risesForty = 0;
    double severeDiastolic = 0;
    double risesTwentyFive = 0;
    /// Share of sessions that reach 180/110.
    double severeSessions = 0;
};

/// As many as the model was calibrated with.
SpraySummary simulateSprays() {
    constexpr int patients = 5000;
    constexpr int sessions = 8;
    Random random(7);
    SpraySummary sum;
    for (int i = 0; i < patients; ++i) {
        const Circulation person =
            drawCirculation(random, drawAge(random, PressureModel::Spray), PressureModel::Spray);
        bool severe = false;
        bool risesForty = false;
        bool severeDiastolic = false;
        bool risesTwentyFive = false;
        for (int j = 0; j < sessions; ++j) {
            const PressureCourse course(random, person);
            const DrawnPressure before = course.baseline();
            const DrawnPressure rise = course.peakRise();
            const VitalsPoint baseline = course.at(random, -5);
            const VitalsPoint forty = course.at(random, 40);
            sum.rise += rise.systolic;
            sum.diastolicRise += rise.diastolic;
            sum.cuffRise += forty.systolic - baseline.systolic;
            sum.cuffDiastolicRise += forty.diastolic - baseline.diastolic;
            sum.leftAtNinety += course.at(random, 90).systolic - baseline.systolic;
            sum.leftAtThreeHours += course.at(random, 180).systolic - baseline.systolic;
            const bool high = before.systolic + rise.systolic >= 180;
            const bool highDiastolic = before.diastolic + rise.diastolic >= 110;
            severe = severe || high;
            severeDiastolic = severeDiastolic || highDiastolic;
            risesForty = risesForty || rise.systolic >= 40;
            risesTwentyFive = risesTwentyFive || rise.diastolic >= 25;
            sum.severeSessions += high || highDiastolic ? 1 : 0;
        }
        sum.severe += severe ? 1.0 / patients : 0;
        sum.risesForty += risesForty ? 1.0 / patients : 0;
        sum.severeDiastolic += severeDiastolic ? 1.0 / patients : 0;
        sum.risesTwentyFive += risesTwentyFive ? 1.0 / patients : 0;
    }
    for (double* const mean : {&sum.rise, &sum.diastolicRise, &sum.cuffRise, &sum.cuffDiastolicRise,
                               &sum.leftAtNinety, &sum.leftAtThreeHours, &sum.severeSessions}) {
        *mean /= double{patients} * sessions;
    }
    return sum;
}

const SpraySummary& manySprays() {
    static const SpraySummary summary = simulateSprays();
    return summary;
}

TEST(SprayCourse, RisesByTenAndSevenAtFortyMinutes) {
    EXPECT_NEAR(manySprays().rise, 10.4, 0.6);
    EXPECT_NEAR(manySprays().diastolicRise, 6.8, 0.5);
    EXPECT_NEAR(manySprays().cuffRise, 10.4, 0.6);
    EXPECT_NEAR(manySprays().cuffDiastolicRise, 6.8, 0.6);
}

TEST(SprayCourse, LeavesAThirdOfTheRiseAtNinetyMinutesAndNothingAfterThreeHours) {
    EXPECT_NEAR(manySprays().leftAtNinety / manySprays().cuffRise, 1.0 / 3, 0.05);
    EXPECT_NEAR(manySprays().leftAtThreeHours, 0, 1);
}

// Spravato brief summary (US Medicine 2021 directory), Table 6, under 65: 3, 8, 4 and 13 % of patients.
TEST(SprayCourse, IsHighInAsManyPatientsAsTheLabelReports) {
    EXPECT_NEAR(manySprays().severe, 0.03, 0.01);
    EXPECT_NEAR(manySprays().risesForty, 0.08, 0.015);
    EXPECT_NEAR(manySprays().severeDiastolic, 0.04, 0.015);
    EXPECT_NEAR(manySprays().risesTwentyFive, 0.13, 0.02);
    EXPECT_NEAR(manySprays().severeSessions, 0.015, 0.006);
}

TEST(SprayCourse, PeaksAtFortyMinutesInEverySession) {
    Random random(4);
    const Circulation person = drawCirculation(random, 46, PressureModel::Spray);
    for (int i = 0; i < 20; ++i) {
        EXPECT_EQ(PressureCourse(random, person).peakMinute(), 40);
    }
}

TEST(DrawAge, KeepsEsketaminePatientsUnderSixtyFive) {
    Random random(9);
    double sum = 0;
    for (int i = 0; i < 4000; ++i) {
        const int age = drawAge(random, PressureModel::Spray);
        EXPECT_GE(age, 18);
        EXPECT_LE(age, 64);
        sum += age;
    }
    EXPECT_NEAR(sum / 4000, 45.4, 1);
}

TEST(SprayEffects, FallFromAHalfToAThirdAndMeanTheRegistrysShare) {
    EXPECT_NEAR(sprayDissociationChance(0), 0.50, 0.001);
    EXPECT_NEAR(sprayDissociationChance(30), 0.35, 0.001);
    double mean = 0;
    for (int before = 0; before < 8; ++before) {
        EXPECT_LT(sprayDissociationChance(before + 1), sprayDissociationChance(before));
        mean += sprayDissociationChance(before) / 8;
    }
    EXPECT_NEAR(mean, 0.410, 0.01);
}

TEST(SprayEffects, SedateMostPatientsLightly) {
    Random random(12);
    constexpr int draws = 40000;
    int three = 0;
    int twoOrLess = 0;
    for (int i = 0; i < draws; ++i) {
        const int depth = drawSpraySedation(random);
        EXPECT_GE(depth, 1);
        three += depth == 2 ? 1 : 0;
        twoOrLess += depth >= 3 ? 1 : 0;
    }
    EXPECT_NEAR(three / double{draws}, 0.05, 0.005) << "MOAA/S 3";
    EXPECT_NEAR(twoOrLess / double{draws}, 0.005, 0.002) << "MOAA/S 2 or less";
}

TEST(InventPatient, HasNoEndingOfACommonSurname) {
    Random random(1);
    for (int i = 0; i < 5000; ++i) {
        const QString name = inventPatient(random, QDate(2026, 3, 2), false, 47).form.familyName;
        for (const char* ending : {"berg", "ford", "lund", "quist", "sen", "vik"}) {
            EXPECT_FALSE(name.endsWith(QLatin1String(ending))) << name.toStdString();
        }
    }
}

TEST(InventedAges, WereAdultHoweverFarThePastGoesBack) {
    for (const PressureModel model : {PressureModel::Spray, PressureModel::Infusion}) {
        Random random(11);
        for (int i = 0; i < 5000; ++i) {
            ASSERT_GE(drawAge(random, model, 20), 20);
        }
    }
}

} // namespace
} // namespace tidemark::demo
