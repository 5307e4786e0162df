// SPDX-License-Identifier: GPL-3.0-or-later
// The invented clinic against what was published of real ones (clinical reference 8.2, 9): ten seeds, counted
// together.
#include "app/demo/DemoFigures.h"

#include "rules/outcomes/OutcomeFigures.h"
#include "rules/outcomes/Relapse.h"
#include "rules/protocols/ShippedProtocols.h"

#include <gmock/gmock.h>

#include <memory>

namespace tidemark::demo {
namespace {

using testing::AllOf;
using testing::Ge;
using testing::Le;

constexpr std::uint64_t seeds = 10;

/// As a share in percent, from and to.
auto isBetween(double from, double to) {
    return testing::Property(&Share::percent, AllOf(Ge(from), Le(to)));
}

class TenClinics : public testing::Test {
protected:
    static void SetUpTestSuite() {
        all = std::make_unique<DemoFigures>();
        for (std::uint64_t seed = 1; seed <= seeds; ++seed) {
            all->add(DemoFigures::of(DemoOnDisk({40, 2, seed})));
        }
    }
    static void TearDownTestSuite() { all.reset(); }
    /// Whoever has to mend one figure wants to see the others.
    void TearDown() override {
        if (HasFailure()) {
            ADD_FAILURE() << *all;
        }
    }

    inline static std::unique_ptr<DemoFigures> all;
};

TEST_F(TenClinics, TreatNobodyTwiceADayOrNearerThanTheProtocol) {
    EXPECT_EQ(all->tooNear, 0);
    EXPECT_EQ(all->consecutive, 0);
    EXPECT_EQ(all->offPlan, 0) << "given on another day than planned";
}

// 11.3 % did not come to the end in the five years of Gutierrez' clinic.
TEST_F(TenClinics, LoseATenthOfTheInductions) {
    EXPECT_THAT(all->stoppedEarly, isBetween(8, 15));
}

TEST_F(TenClinics, WaitForSomeWhoDoNotCome) {
    EXPECT_THAT(all->noShows, isBetween(5, 10));
}

TEST_F(TenClinics, ChangePauseAndEndSomeInfusions) {
    EXPECT_THAT(all->rateChanges, isBetween(2, 8));
    EXPECT_THAT(all->pauses, isBetween(1.5, 7));
    EXPECT_THAT(all->endedEarly, isBetween(1, 5));
}

TEST_F(TenClinics, OverrideAtMost15OfAHundredLeavings) {
    EXPECT_THAT(all->overrides, isBetween(3, 15));
}

TEST_F(TenClinics, TreatSomeAgainAfterARelapse) {
    EXPECT_THAT(all->secondCourses, isBetween(3, 15));
    EXPECT_EQ(all->baselinesOfSecond, all->secondCourses.of) << "each has a baseline of its own";
}

TEST_F(TenClinics, UseEachShippedProtocol) {
    std::set<QString> used;
    for (const auto& [protocol, sessions] : all->protocols) {
        used.insert(protocol);
        EXPECT_GT(sessions, 40) << qPrintable(protocol);
    }
    std::set<QString> shipped;
    for (const Protocol& protocol : rules::shippedProtocols()) {
        shipped.insert(protocol.id);
    }
    EXPECT_EQ(used, shipped);
}

TEST_F(TenClinics, TreatAThirdWithEsketamineAtEveryPhase) {
    EXPECT_THAT(all->esketamine, isBetween(100.0 / 3, 45));
    EXPECT_THAT(
        all->esketaminePhases,
        testing::UnorderedElementsAre(CoursePhase::Induction, CoursePhase::Weekly, CoursePhase::Maintenance));
    EXPECT_GE(all->everyTwoWeeks, 5);
}

TEST_F(TenClinics, KeepAMedicineListOfEverybody) {
    EXPECT_EQ(all->medicinesAsked.of, all->medicinesAsked.all);
    EXPECT_THAT(all->takesMedicines, isBetween(80, 100));
}

// McInnes 2022: 73.0 % less, 6.0 % more.
TEST_F(TenClinics, SeeItem9FallAndRiseAsPublished) {
    EXPECT_GT(all->item9Less.all, 50);
    EXPECT_THAT(all->item9Less, isBetween(60, 85));
    EXPECT_THAT(all->item9More, isBetween(2, 12));
}

// McInnes 2022: 53.6 and 28.9 %; pooled, Alnefeesi 2022: 45 and 30 %.
TEST_F(TenClinics, SeeResponseAndRemissionAsPublished) {
    EXPECT_GT(all->response.all, 150);
    EXPECT_THAT(all->response, isBetween(45, 55));
    EXPECT_THAT(all->remission, isBetween(25, 33));
}

/// A figure of the outcomes in percent, from and to.
auto isFigureBetween(double from, double to) {
    return testing::ResultOf(
        [](const rules::Figure& figure) { return 100 * rules::fractionOf(figure.share).value_or(0); },
        AllOf(Ge(from), Le(to)));
}

// McInnes 2022: response 53.6, remission 28.9, worse 8.4, fewer thoughts of suicide 73.0, more 6.0 %;
// Alnefeesi 2022, pooled: response 45, remission 30 %. Gutierrez: 11.3 % did not come to the end.
TEST_F(TenClinics, HaveTheOutcomesThatWerePublished) {
    const auto figures = rules::figuresOf(all->judged());
    const auto figure = [&](rules::FigureKind kind) { return rules::figureIn(figures, kind); };
    EXPECT_GT(figure(rules::FigureKind::Response).n(), 150);
    EXPECT_THAT(figure(rules::FigureKind::Response), isFigureBetween(45, 55));
    EXPECT_THAT(figure(rules::FigureKind::Remission), isFigureBetween(25, 33));
    // Few events: the published share is inside the interval of ours (8 of 171; 17 of 232).
    const auto worse = rules::wilson(figure(rules::FigureKind::Worsening).share).value();
    EXPECT_LE(worse.low, 0.084);
    EXPECT_GE(worse.high, 0.084);
    const auto stopped = rules::wilson(figure(rules::FigureKind::Stopped).share).value();
    EXPECT_LE(stopped.low, 0.113);
    EXPECT_GE(stopped.high, 0.113);
    EXPECT_THAT(figure(rules::FigureKind::SuicidalLess), isFigureBetween(60, 85));
    EXPECT_THAT(figure(rules::FigureKind::SuicidalMore), isFigureBetween(2, 10));
    // Phillips 2019: the median responder needed three.
    EXPECT_EQ(figure(rules::FigureKind::SessionsToResponse).quartiles.value().median, 3);
}

// McInnes 2022: about 80 % hold the response for four weeks without further treatment, 60 % for eight.
TEST_F(TenClinics, LoseTheResponseAsPublished) {
    const auto curve = rules::relapseOf(all->judged()).untreated;
    EXPECT_GT(curve.n, 60);
    EXPECT_GE(rules::shareOn(curve.steps, 28), 0.7);
    EXPECT_LE(rules::shareOn(curve.steps, 28), 0.95);
    EXPECT_GE(rules::shareOn(curve.steps, 56), 0.5);
    EXPECT_LE(rules::shareOn(curve.steps, 56), 0.75);
}

TEST_F(TenClinics, BeginResistantDepressionAt15OrMoreInNineOfTen) {
    EXPECT_THAT(all->resistantFrom15, isBetween(90, 98));
}

// 0.98 % in the review from Yale.
TEST_F(TenClinics, MeasureASeverePressureInAtMostOneInfusionOfAHundred) {
    EXPECT_THAT(all->severe, isBetween(0.2, 1));
}

/// What the window opens, and what `tidemarkctl demo` makes of two dozen.
TEST(ADemoClinic, HasAThirdOnEsketamineAtEveryPhaseWhateverItsSize) {
    for (const DemoPlan plan : {DemoPlan{24, 2, 20260301}, DemoPlan()}) {
        const DemoFigures figures = DemoFigures::of(DemoOnDisk(plan));
        EXPECT_GE(figures.esketamine.of * 3, plan.patients) << plan.patients << " patients";
        EXPECT_EQ(figures.esketaminePhases.size(), 3U) << plan.patients << " patients";
        EXPECT_EQ(figures.protocols.size(), 8U) << plan.patients << " patients";
        EXPECT_GE(figures.everyTwoWeeks, 1) << plan.patients << " patients";
    }
}

} // namespace
} // namespace tidemark::demo
