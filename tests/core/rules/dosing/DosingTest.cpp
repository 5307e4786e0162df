// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/Dosing.h"
#include "rules/dosing/PumpSegments.h"

#include "rules/protocols/Protocols.h"
#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using namespace tidemark::literals;
using test::atMinute;
using test::SessionRecordBuilder;

Order orderOf(double milligramsPerKilogram = 0.5, int minutes = 40) {
    Order order;
    order.dosePerKilogram = {milligramsPerKilogram};
    order.duration = {minutes};
    order.vialStrength = 50_mg_per_mL;
    order.bagVolume = 100_mL;
    return order;
}

TEST(Dosing, followsTheWorkedExampleOfTheReference) {
    const DoseComputation dose = computeDose(orderOf(), 80_kg);
    EXPECT_DOUBLE_EQ(dose.dose.value, 40);
    EXPECT_DOUBLE_EQ(dose.drawnVolume.value, 0.8);
    EXPECT_DOUBLE_EQ(dose.pumpRate.value, 150);
    EXPECT_DOUBLE_EQ(dose.massRate.value, 60);
    EXPECT_DOUBLE_EQ(dose.milligramsPerKilogramPerHour, 0.75);
}

struct Rounding {
    double milligramsPerKilogram;
    double kilograms;
    double unrounded;
    double dose;
};

TEST(Dosing, roundsToATenthOfAMilligramAndKeepsTheUnroundedDose) {
    for (const Rounding& each : {Rounding{0.5, 82, 41, 41}, Rounding{0.5, 82.3, 41.15, 41.2},
                                 Rounding{0.5, 82.1, 41.05, 41.1}, Rounding{0.75, 61.3, 45.975, 46},
                                 Rounding{0.45, 67.9, 30.555, 30.6}, Rounding{0.1, 0.5, 0.05, 0.1}}) {
        const DoseComputation dose = computeDose(orderOf(each.milligramsPerKilogram), {each.kilograms});
        EXPECT_NEAR(dose.unrounded.value, each.unrounded, 1e-9) << each.kilograms;
        EXPECT_DOUBLE_EQ(dose.dose.value, each.dose) << each.kilograms;
    }
}

TEST(Dosing, dividesByNothingWithoutHarm) {
    const DoseComputation dose = computeDose(Order(), Kilograms{0});
    EXPECT_DOUBLE_EQ(dose.drawnVolume.value, 0);
    EXPECT_DOUBLE_EQ(dose.pumpRate.value, 0);
    EXPECT_DOUBLE_EQ(dose.milligramsPerKilogramPerHour, 0);
}

using testing::ElementsAre;
using testing::IsEmpty;

TEST(DoseConcerns, beginAboveThePublishedRange) {
    const QDate today(2026, 5, 12);
    EXPECT_THAT(doseConcerns(orderOf(0.74), ivKetamineProtocol(), {}, today), IsEmpty());
    EXPECT_THAT(doseConcerns(orderOf(0.75), ivKetamineProtocol(), {}, today), IsEmpty());
    EXPECT_THAT(doseConcerns(orderOf(0.76), ivKetamineProtocol(), {}, today),
                ElementsAre(DoseConcern::AbovePublishedRange));
    EXPECT_THAT(doseConcerns(orderOf(1.00), ivKetamineProtocol(), {}, today),
                ElementsAre(DoseConcern::AbovePublishedRange));
    EXPECT_THAT(doseConcerns(orderOf(1.01), ivKetamineProtocol(), {}, today),
                ElementsAre(DoseConcern::FarAboveRange));
    EXPECT_FALSE(needsReason(orderOf(0.99), ivKetamineProtocol().dose));
    EXPECT_FALSE(needsReason(orderOf(1.00), ivKetamineProtocol().dose));
    EXPECT_TRUE(needsReason(orderOf(1.01), ivKetamineProtocol().dose));
}

TEST(DoseConcerns, nameAShortInfusion) {
    const QDate today(2026, 5, 12);
    EXPECT_THAT(doseConcerns(orderOf(0.5, 39), ivKetamineProtocol(), {}, today),
                ElementsAre(DoseConcern::ShortDuration));
    EXPECT_THAT(doseConcerns(orderOf(0.5, 40), ivKetamineProtocol(), {}, today), IsEmpty());
    EXPECT_THAT(doseConcerns(orderOf(0.5, 41), ivKetamineProtocol(), {}, today), IsEmpty());
}

TEST(DoseConcerns, nameAnOldWeight) {
    const QDate today(2026, 5, 12);
    const auto weighed = [&](int daysAgo) {
        return std::vector<WeightMeasurement>{{80_kg, today.addDays(-daysAgo)}};
    };
    EXPECT_THAT(doseConcerns(orderOf(), ivKetamineProtocol(), weighed(29), today), IsEmpty());
    EXPECT_THAT(doseConcerns(orderOf(), ivKetamineProtocol(), weighed(30), today), IsEmpty());
    EXPECT_THAT(doseConcerns(orderOf(), ivKetamineProtocol(), weighed(31), today),
                ElementsAre(DoseConcern::OldWeight));
}

TEST(DoseConcerns, nameAWeightThatChangedByMoreThanATenth) {
    const QDate today(2026, 5, 12);
    const auto changed = [&](double to) {
        return std::vector<WeightMeasurement>{{80_kg, today.addDays(-9)}, {{to}, today}};
    };
    for (const double to : {72.1, 72.0, 80.0, 88.0}) {
        EXPECT_THAT(doseConcerns(orderOf(), ivKetamineProtocol(), changed(to), today), IsEmpty()) << to;
    }
    for (const double to : {71.9, 88.1}) {
        EXPECT_THAT(doseConcerns(orderOf(), ivKetamineProtocol(), changed(to), today),
                    ElementsAre(DoseConcern::WeightChanged))
            << to;
    }
}

Order byRate(double milligramsPerHour, int minutes = 240) {
    Order order = orderOf(0, minutes);
    order.hourlyDose = MilligramsPerHour{milligramsPerHour};
    return order;
}

Protocol pain() {
    return newestProtocol(QStringLiteral("pain-infusion")).value();
}

TEST(DosingByRate, isTheRateTimesTheHoursWhateverTheWeight) {
    const auto dose = knownDose(byRate(22), std::nullopt);
    ASSERT_TRUE(dose);
    EXPECT_DOUBLE_EQ(dose->dose.value, 88);
    EXPECT_DOUBLE_EQ(dose->massRate.value, 22);
    EXPECT_DOUBLE_EQ(dose->pumpRate.value, 25);
    EXPECT_DOUBLE_EQ(dose->drawnVolume.value, 1.76);
    EXPECT_DOUBLE_EQ(computeDose(byRate(22), 50_kg).dose.value, 88);
    EXPECT_DOUBLE_EQ(computeDose(byRate(22), 80_kg).milligramsPerKilogramPerHour, 0.275);
    EXPECT_DOUBLE_EQ(computeDose(byRate(22, 96 * 60), 80_kg).dose.value, 2112) << "four days";
}

TEST(DosingByRate, leavesADoseByWeightWithoutAWeightUnknown) {
    EXPECT_FALSE(knownDose(orderOf(), std::nullopt));
    EXPECT_TRUE(knownDose(orderOf(), 80_kg));
}

TEST(DosingByRate, goesByTheRailsOfItsOwnProtocol) {
    const QDate today(2026, 5, 12);
    const std::vector<WeightMeasurement> old{{80_kg, today.addDays(-90)}};
    EXPECT_THAT(doseConcerns(byRate(21.9), pain(), old, today), IsEmpty());
    EXPECT_THAT(doseConcerns(byRate(22), pain(), old, today), IsEmpty());
    EXPECT_THAT(doseConcerns(byRate(22.1), pain(), old, today),
                ElementsAre(DoseConcern::AbovePublishedRange));
    EXPECT_THAT(doseConcerns(byRate(22, 239), pain(), old, today), ElementsAre(DoseConcern::ShortDuration));
    EXPECT_FALSE(needsReason(byRate(40), pain().dose));
    EXPECT_TRUE(needsReason(byRate(40.1), pain().dose));
}

TEST(DoseConcerns, goByTheNumbersOfTheProtocol) {
    Protocol own = ivKetamineProtocol();
    own.dose.warnAbove = {0.4};
    own.dose.reasonAbove = {0.6};
    own.duration = {60};
    EXPECT_THAT(doseConcerns(orderOf(0.5, 60), own, {}, QDate(2026, 5, 12)),
                ElementsAre(DoseConcern::AbovePublishedRange));
    EXPECT_THAT(doseConcerns(orderOf(0.61, 59), own, {}, QDate(2026, 5, 12)),
                ElementsAre(DoseConcern::FarAboveRange, DoseConcern::ShortDuration));
}

double givenAt(const SessionRecordBuilder& builder, double minute) {
    return givenDose(builder.build().pump, 40_mg, 100_mL, atMinute(minute)).value;
}

TEST(GivenDose, growsWithTheRunningPump) {
    const auto builder = SessionRecordBuilder().started();
    EXPECT_DOUBLE_EQ(givenAt(builder, -1), 0);
    EXPECT_DOUBLE_EQ(givenAt(builder, 0), 0);
    EXPECT_NEAR(givenAt(builder, 10), 10, 1e-9);
    EXPECT_NEAR(givenAt(builder, 35.2), 35.2, 1e-9);
    EXPECT_NEAR(givenAt(builder, 40), 40, 1e-9);
}

TEST(GivenDose, neverExceedsTheOrderedDose) {
    EXPECT_DOUBLE_EQ(givenAt(SessionRecordBuilder().started(), 90), 40);
    EXPECT_DOUBLE_EQ(givenAt(SessionRecordBuilder().started().pumpEnded(43), 90), 40);
}

TEST(GivenDose, isTheOrderedOneOnceTheBagIsEmpty) {
    EXPECT_DOUBLE_EQ(givenAt(SessionRecordBuilder().started().pumpEnded(39.5), 60), 40)
        << "half a minute early";
    EXPECT_NEAR(givenAt(SessionRecordBuilder().started().pumpEnded(39.5), 39), 39, 1e-9)
        << "not before it was pressed";
    EXPECT_DOUBLE_EQ(givenAt(SessionRecordBuilder().started().pumpEnded(36), 60), 40);
    EXPECT_NEAR(givenAt(SessionRecordBuilder().started().pumpEnded(35.9), 60), 35.9, 1e-9)
        << "the bag cannot be empty: it counts as a stop";
    auto undone = SessionRecordBuilder().started().pumpEnded(39.5);
    undone.edit().pump.back().stamp.undone = true;
    EXPECT_NEAR(givenAt(undone, 39.8), 39.8, 1e-9);
}

TEST(GivenDose, standsStillDuringAPause) {
    const auto builder = SessionRecordBuilder()
                             .started()
                             .pump(10, PumpChangeKind::Pause)
                             .pump(15, PumpChangeKind::Resume, 150);
    EXPECT_NEAR(givenAt(builder, 12), 10, 1e-9);
    EXPECT_NEAR(givenAt(builder, 15), 10, 1e-9);
    EXPECT_NEAR(givenAt(builder, 25), 20, 1e-9);
}

TEST(GivenDose, followsRateChanges) {
    const auto builder = SessionRecordBuilder().started().pump(20, PumpChangeKind::Rate, 75);
    EXPECT_NEAR(givenAt(builder, 40), 30, 1e-9);
    EXPECT_NEAR(givenAt(builder, 60), 40, 1e-9);
}

TEST(GivenDose, takesARateSetDuringAPauseFromResumeOn) {
    const auto builder = SessionRecordBuilder()
                             .started()
                             .pump(10, PumpChangeKind::Pause)
                             .pump(12, PumpChangeKind::Rate, 75)
                             .pump(20, PumpChangeKind::Resume);
    EXPECT_NEAR(givenAt(builder, 20), 10, 1e-9);
    EXPECT_NEAR(givenAt(builder, 40), 20, 1e-9);
}

TEST(GivenDose, endsWithAnEarlyStop) {
    const auto builder = SessionRecordBuilder().started().pump(25, PumpChangeKind::StopEarly);
    EXPECT_NEAR(givenAt(builder, 60), 25, 1e-9);
}

TEST(GivenDose, leavesOutUndoneAndCorrectedChanges) {
    auto undone = SessionRecordBuilder().started().pump(10, PumpChangeKind::Pause);
    undone.edit().pump.back().stamp.undone = true;
    EXPECT_NEAR(givenAt(undone, 20), 20, 1e-9);

    auto corrected = SessionRecordBuilder()
                         .started()
                         .pump(12, PumpChangeKind::StopEarly)
                         .pump(10, PumpChangeKind::StopEarly);
    corrected.edit().pump.at(2).stamp.corrects = corrected.edit().pump.at(1).stamp.id;
    EXPECT_NEAR(givenAt(corrected, 20), 10, 1e-9);
}

TEST(GivenDose, isNothingWithoutABag) {
    const auto record = SessionRecordBuilder().started().build();
    EXPECT_DOUBLE_EQ(givenDose(record.pump, 40_mg, Millilitres{0}, atMinute(10)).value, 0);
}

TEST(PumpSegments, areTheStretchesInWhichThePumpRan) {
    const auto record = SessionRecordBuilder()
                            .started()
                            .pump(10, PumpChangeKind::Pause)
                            .pump(15, PumpChangeKind::Resume, 150)
                            .pump(20, PumpChangeKind::Rate, 75)
                            .build();
    const auto segments = pumpSegments(record.pump, atMinute(30));
    ASSERT_EQ(segments.size(), 3U);
    EXPECT_EQ(segments.at(0).until, atMinute(10));
    EXPECT_EQ(segments.at(1).from, atMinute(15));
    EXPECT_EQ(segments.at(1).until, atMinute(20));
    EXPECT_FALSE(segments.at(1).running);
    EXPECT_DOUBLE_EQ(segments.at(2).rate.value, 75);
    EXPECT_EQ(segments.at(2).until, atMinute(30));
    EXPECT_TRUE(segments.at(2).running);
}

TEST(PumpSegments, doNotDependOnTheOrderOfTheLines) {
    auto builder = SessionRecordBuilder().started().pump(10, PumpChangeKind::Pause);
    std::swap(builder.edit().pump.at(0), builder.edit().pump.at(1));
    EXPECT_NEAR(givenAt(builder, 30), 10, 1e-9);
}

std::optional<Instant> endAt(const SessionRecordBuilder& builder, double minute) {
    return expectedEnd(builder.build().pump, 100_mL, atMinute(minute));
}

TEST(ExpectedEnd, isWhenTheBagIsEmptyAtThePresentRate) {
    EXPECT_EQ(endAt(SessionRecordBuilder().started(), 10), atMinute(40));
    EXPECT_EQ(endAt(SessionRecordBuilder().started(), 55), atMinute(40)) << "past: the bag has run out";
    EXPECT_EQ(endAt(SessionRecordBuilder().started().pump(20, PumpChangeKind::Rate, 75), 25), atMinute(60));
    EXPECT_EQ(endAt(SessionRecordBuilder()
                        .started()
                        .pump(10, PumpChangeKind::Pause)
                        .pump(15, PumpChangeKind::Resume, 150),
                    16),
              atMinute(45));
}

TEST(ExpectedEnd, isNoneWhileThePumpStandsStill) {
    EXPECT_FALSE(endAt(SessionRecordBuilder(), 0));
    EXPECT_FALSE(endAt(SessionRecordBuilder().started().pump(10, PumpChangeKind::Pause), 12));
    EXPECT_FALSE(endAt(SessionRecordBuilder().started().pumpEnded(40), 41));
}

TEST(PumpState, followsTheLastChangeThatCounts) {
    EXPECT_EQ(pumpState(SessionRecordBuilder().build().pump), PumpState::NotStarted);
    auto builder = SessionRecordBuilder().started();
    EXPECT_EQ(pumpState(builder.build().pump), PumpState::Running);
    EXPECT_EQ(pumpState(builder.pump(5, PumpChangeKind::Rate, 75).build().pump), PumpState::Running);
    EXPECT_EQ(pumpState(builder.pump(10, PumpChangeKind::Pause).build().pump), PumpState::Paused);
    builder.edit().pump.back().stamp.undone = true;
    EXPECT_EQ(pumpState(builder.build().pump), PumpState::Running);
    EXPECT_EQ(pumpState(builder.pump(20, PumpChangeKind::StopEarly).build().pump), PumpState::Ended);
}

} // namespace
} // namespace tidemark::rules
