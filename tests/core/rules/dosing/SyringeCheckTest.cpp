// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/dosing/SyringeCheck.h"

#include "rules/dosing/Dilution.h"
#include "rules/dosing/PumpCheck.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <random>

namespace tidemark::rules {
namespace {

struct Typed {
    const char* text;
    double millilitres;
    double strength;
};

class SyringeTyped : public testing::TestWithParam<Typed> {};

TEST_P(SyringeTyped, isReadAsWritten) {
    const auto read = readSyringe(QString::fromUtf8(GetParam().text));
    ASSERT_TRUE(read) << GetParam().text;
    EXPECT_DOUBLE_EQ(read->volume.value, GetParam().millilitres);
    EXPECT_DOUBLE_EQ(read->strength.value, GetParam().strength);
}

INSTANTIATE_TEST_SUITE_P(SyringeCheck, SyringeTyped,
                         testing::Values(Typed{"0.82 50", 0.82, 50}, Typed{" 0,82  50 ", 0.82, 50},
                                         Typed{"0.82 mL 50 mg/mL", 0.82, 50},
                                         Typed{"0.82mL of 50 mg/ml", 0.82, 50},
                                         Typed{"0.82 mL / 50", 0.82, 50}, Typed{"0.82 mL; 50", 0.82, 50},
                                         Typed{"3.5 10", 3.5, 10}, Typed{"41/50", 0.82, 50},
                                         Typed{"41 mg 50", 0.82, 50}, Typed{"41 mg of 50 mg/mL", 0.82, 50},
                                         Typed{"\uff10.\uff18\uff12 \uff15\uff10", 0.82, 50}));

struct Refused {
    const char* text;
    Error error;
};

class SyringeRefused : public testing::TestWithParam<Refused> {};

TEST_P(SyringeRefused, saysWhatIsMissing) {
    const auto read = readSyringe(QString::fromUtf8(GetParam().text));
    ASSERT_FALSE(read);
    EXPECT_EQ(read.error().code, GetParam().error.code) << GetParam().text;
    EXPECT_EQ(read.error().field, GetParam().error.field) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(
    SyringeCheck, SyringeRefused,
    testing::Values(
        Refused{"", {ErrorCode::Empty, QStringLiteral("syringe"), {}}},
        Refused{"  ", {ErrorCode::Empty, QStringLiteral("syringe"), {}}},
        // A volume alone says nothing about a vial of another strength, and neither do milligrams.
        Refused{"0.82", {ErrorCode::Empty, QStringLiteral("vial-strength"), {}}},
        Refused{"0.82 mL", {ErrorCode::Empty, QStringLiteral("vial-strength"), {}}},
        Refused{"41 mg", {ErrorCode::Empty, QStringLiteral("vial-strength"), {}}},
        Refused{"half of it", {ErrorCode::NotANumber, QStringLiteral("syringe"), {}}},
        Refused{"0.82 50 3", {ErrorCode::NotANumber, QStringLiteral("syringe"), {}}},
        Refused{"-0.82 50", {ErrorCode::NotANumber, QStringLiteral("syringe"), {}}},
        Refused{"0 50", {ErrorCode::Impossible, QStringLiteral("syringe"), {}}},
        Refused{"0.82 0", {ErrorCode::Impossible, QStringLiteral("vial-strength"), {}}},
        Refused{"0.82 500", {ErrorCode::Impossible, QStringLiteral("vial-strength"), {}}}));

struct Compared {
    double read;
    double due;
    bool same;
};

TEST(SyringeCheck, comparesVolumesAsASyringeIsRead) {
    // Within a tenth; or 0.02 mL; never more than a quarter.
    for (const Compared& each :
         {Compared{0.82, 0.82, true}, Compared{0.7, 0.702, true}, Compared{0.90, 0.82, true},
          Compared{0.91, 0.82, false}, Compared{0.74, 0.82, true}, Compared{0.73, 0.82, false},
          Compared{0.12, 0.1, true}, Compared{0.13, 0.1, false}, Compared{0.05, 0.04, true},
          Compared{0.06, 0.04, false}, Compared{0, 0.82, false}, Compared{1, 0, false}}) {
        EXPECT_EQ(isSameVolume({each.read}, {each.due}), each.same) << each.read << " for " << each.due;
    }
}

TEST(SyringeCheck, isForTheStrengthToo) {
    const SyringeContent due{{41}, {50}};
    EXPECT_TRUE(agrees({{0.82}, {50}}, due));
    EXPECT_FALSE(agrees({{0.82}, {10}}, due));
    EXPECT_FALSE(agrees({{0.82}, {100}}, due));
    // The right milligrams out of another vial are another volume: both people look again.
    EXPECT_FALSE(agrees({{4.1}, {10}}, due));
}

// Half, twice, a fifth, five times, a tenth and ten times as much: what people die of. A syringe is read to
// the hundredth.
TEST(SyringeCheck, catchesAThousandSlips) {
    std::mt19937 random(41); // NOLINT(cert-msc51-cpp): the same slips in every run
    constexpr std::array factors{0.1, 0.2, 0.5, 2.0, 5.0, 10.0};
    constexpr std::array strengths{10.0, 50.0, 100.0};
    std::uniform_real_distribution<double> doses(5, 150);
    std::uniform_real_distribution<double> misread(-0.01, 0.01);
    for (int slip = 0; slip < 1000; ++slip) {
        const double factor = factors.at(random() % factors.size());
        const SyringeContent due{{doses(random)}, {strengths.at(random() % strengths.size())}};
        const double volume = due.volume().value;
        const SyringeReading right{{volume + misread(random)}, due.strength};
        EXPECT_TRUE(agrees(right, due)) << volume << " mL read as " << right.volume.value;
        const SyringeReading volumeSlip{{volume * factor + misread(random)}, due.strength};
        EXPECT_FALSE(agrees(volumeSlip, due)) << volume << " mL x " << factor;
        const SyringeReading strengthSlip{{volume}, {due.strength.value * factor}};
        EXPECT_FALSE(agrees(strengthSlip, due)) << due.strength.value << " mg/mL x " << factor;
        const MillilitresPerHour ordered{std::uniform_real_distribution<double>(1, 400)(random)};
        EXPECT_TRUE(isOrderedRate({std::round(ordered.value * 10) / 10}, ordered)) << ordered.value;
        EXPECT_FALSE(isOrderedRate({ordered.value * factor}, ordered))
            << ordered.value << " mL/h x " << factor;
        // The bag tells a rate that was keyed wrong from where a tenth of it has run.
        const Millilitres bag{std::uniform_real_distribution<double>(50, 500)(random)};
        const double part = std::uniform_real_distribution<double>(0.1, 0.95)(random);
        const Millilitres leftDue{bag.value * (1 - part)};
        EXPECT_TRUE(canTell({bag.value * part}, bag));
        EXPECT_TRUE(agrees(BagCheck{leftDue, leftDue, bag}));
        // Empty before its time is seen without a scale.
        if (part * factor < 1) {
            EXPECT_FALSE(agrees(BagCheck{{bag.value * (1 - part * factor)}, leftDue, bag}))
                << bag.value << " mL, " << part << " run x " << factor;
        }
    }
}

TEST(PumpCheck, isWithinATwentiethOrTheLastDigit) {
    for (const Compared& each :
         {Compared{150, 150, true}, Compared{157.5, 150, true}, Compared{157.6, 150, false},
          Compared{142.5, 150, true}, Compared{142.4, 150, false}, Compared{4.2, 4.17, true},
          Compared{41.7, 4.17, false}, Compared{0.5, 0.4, true}, Compared{0.6, 0.4, false},
          Compared{0, 150, false}}) {
        EXPECT_EQ(isOrderedRate({each.read}, {each.due}), each.same) << each.read << " for " << each.due;
    }
}

TEST(PumpCheck, readsTheBagAsItsScaleIsRead) {
    const Millilitres bag{100};
    struct Case {
        double left;
        double due;
        bool same;
    };
    for (const Case& each : {Case{75, 75, true}, Case{85, 75, true}, Case{86, 75, false}, Case{65, 75, true},
                             Case{64, 75, false}, Case{87.5, 75, false}, Case{50, 75, false},
                             Case{94, 90, true}, Case{94.1, 90, false}, Case{95, 90, false}}) {
        EXPECT_EQ(agrees(BagCheck{{each.left}, {each.due}, bag}), each.same)
            << each.left << " mL for " << each.due;
    }
    EXPECT_FALSE(canTell({9.9}, bag));
    EXPECT_TRUE(canTell({10}, bag));
    EXPECT_FALSE(canTell({10}, {0}));
}

TEST(Dilution, isDueForAHundredMilligramsByVein) {
    struct Case {
        Route route;
        double strength;
        bool diluted;
        bool undiluted;
    };
    for (const Case& each :
         {Case{Route::Intravenous, 100, false, true}, Case{Route::Intravenous, 100, true, false},
          Case{Route::Intravenous, 99, false, false}, Case{Route::Intravenous, 50, false, false},
          Case{Route::Intravenous, 200, false, true}, Case{Route::Intramuscular, 100, false, false},
          Case{Route::Nasal, 100, false, false}}) {
        EXPECT_EQ(isUndilutedByVein(each.route, {each.strength}, each.diluted), each.undiluted)
            << each.strength;
    }
}

TEST(Dilution, hasTheVolumeOfTheOrderGiveOrTakeATenth) {
    EXPECT_TRUE(isOrderedVolume({100}, {100}));
    EXPECT_TRUE(isOrderedVolume({110}, {100}));
    EXPECT_FALSE(isOrderedVolume({110.1}, {100}));
    EXPECT_TRUE(isOrderedVolume({90}, {100}));
    EXPECT_FALSE(isOrderedVolume({89.9}, {100}));
    EXPECT_FALSE(isOrderedVolume({0}, {0}));
    EXPECT_DOUBLE_EQ(concentrationOf({41}, {100}).value, 0.41);
    EXPECT_DOUBLE_EQ(concentrationOf({41}, {0}).value, 0);
}

} // namespace
} // namespace tidemark::rules
