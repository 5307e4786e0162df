// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/VitalsFlags.h"

#include "rules/protocols/Protocols.h"

#include <gmock/gmock.h>

#include <ostream>

namespace tidemark::rules {
namespace {

const ProtocolLimits& limits() {
    return ivKetamineProtocol().limits;
}

using Part = std::optional<int> Reading::*;

Reading with(Part part, std::optional<int> value) {
    Reading reading;
    reading.*part = value;
    return reading;
}

struct Edge {
    Part part;
    std::optional<int> value;
    const char* ruleId; ///< "" for no finding.
    FlagLevel level = FlagLevel::Amber;
    int limit = 0;
};

void PrintTo(const Edge& edge, std::ostream* out) {
    *out << (edge.value ? std::to_string(*edge.value) : "missing") << " -> \"" << edge.ruleId << '"';
}

class LimitEdge : public testing::TestWithParam<Edge> {};

TEST_P(LimitEdge, raisesExactlyTheBandItIsIn) {
    const Edge& edge = GetParam();
    const auto flags = vitalsFlags(with(edge.part, edge.value), nullptr, limits());
    if (*edge.ruleId == '\0') {
        EXPECT_TRUE(flags.empty());
        return;
    }
    ASSERT_EQ(flags.size(), 1U) << edge.ruleId;
    EXPECT_EQ(flags.front().ruleId.toStdString(), edge.ruleId);
    EXPECT_EQ(flags.front().level, edge.level);
    EXPECT_EQ(flags.front().value, *edge.value);
    EXPECT_EQ(flags.front().limit, edge.limit);
    EXPECT_FALSE(flags.front().relative);
}

constexpr auto amber = FlagLevel::Amber;
constexpr auto red = FlagLevel::Red;

INSTANTIATE_TEST_SUITE_P(Pressure, LimitEdge,
                         testing::Values(Edge{&Reading::systolic, 139, ""}, Edge{&Reading::systolic, 140, ""},
                                         Edge{&Reading::systolic, 141, "R-BP-1", amber, 140},
                                         Edge{&Reading::systolic, 179, "R-BP-1", amber, 140},
                                         Edge{&Reading::systolic, 180, "R-BP-6", red, 180},
                                         Edge{&Reading::systolic, 181, "R-BP-6", red, 180},
                                         Edge{&Reading::systolic, {}, ""}, Edge{&Reading::diastolic, 89, ""},
                                         Edge{&Reading::diastolic, 90, ""},
                                         Edge{&Reading::diastolic, 91, "R-BP-1", amber, 90},
                                         Edge{&Reading::diastolic, 109, "R-BP-1", amber, 90},
                                         Edge{&Reading::diastolic, 110, "R-BP-6", red, 110},
                                         Edge{&Reading::diastolic, 111, "R-BP-6", red, 110},
                                         Edge{&Reading::diastolic, {}, ""}));
INSTANTIATE_TEST_SUITE_P(LowPressure, LimitEdge,
                         testing::Values(Edge{&Reading::systolic, 90, ""},
                                         Edge{&Reading::systolic, 89, "BP-LOW", amber, 90},
                                         Edge{&Reading::systolic, 80, "BP-LOW", amber, 90},
                                         Edge{&Reading::systolic, 79, "BP-LOW-SEVERE", red, 80},
                                         Edge{&Reading::diastolic, 50, ""},
                                         Edge{&Reading::diastolic, 49, "BP-LOW", amber, 50},
                                         Edge{&Reading::diastolic, 39, "BP-LOW-SEVERE", red, 40}));
// The mistake to avoid: a wide band tested before a narrow one hides the severe finding (an SpO2 of 82 "below
// normal").
INSTANTIATE_TEST_SUITE_P(
    Breathing, LimitEdge,
    testing::Values(
        Edge{&Reading::spo2, 95, ""}, Edge{&Reading::spo2, 94, ""},
        Edge{&Reading::spo2, 93, "SPO2-LOW", amber, 94}, Edge{&Reading::spo2, 91, "SPO2-LOW", amber, 94},
        Edge{&Reading::spo2, 90, "SPO2-LOW", amber, 94}, Edge{&Reading::spo2, 89, "SPO2-SEVERE", red, 90},
        Edge{&Reading::spo2, 82, "SPO2-SEVERE", red, 90}, Edge{&Reading::spo2, 0, "SPO2-SEVERE", red, 90},
        Edge{&Reading::spo2, {}, ""}, Edge{&Reading::respiratoryRate, 11, ""},
        Edge{&Reading::respiratoryRate, 10, ""}, Edge{&Reading::respiratoryRate, 9, "RR-LOW", amber, 10},
        Edge{&Reading::respiratoryRate, 8, "RR-LOW", amber, 10},
        Edge{&Reading::respiratoryRate, 7, "RR-SEVERE", red, 8}, Edge{&Reading::respiratoryRate, {}, ""}));
INSTANTIATE_TEST_SUITE_P(
    HeartAndMind, LimitEdge,
    testing::Values(
        Edge{&Reading::heartRate, 119, ""}, Edge{&Reading::heartRate, 120, ""},
        Edge{&Reading::heartRate, 121, "HR-HIGH", amber, 120},
        Edge{&Reading::heartRate, 150, "HR-HIGH", amber, 120},
        Edge{&Reading::heartRate, 151, "HR-HIGH-SEVERE", red, 150},
        Edge{&Reading::heartRate, 40, "HR-LOW", amber, 50},
        Edge{&Reading::heartRate, 39, "HR-LOW-SEVERE", red, 40}, Edge{&Reading::heartRate, 51, ""},
        Edge{&Reading::heartRate, 50, ""}, Edge{&Reading::heartRate, 49, "HR-LOW", amber, 50},
        Edge{&Reading::heartRate, {}, ""}, Edge{&Reading::sedation, 0, ""}, Edge{&Reading::sedation, 1, ""},
        Edge{&Reading::sedation, 2, "SEDATION", amber, 2}, Edge{&Reading::sedation, 3, "SEDATION", amber, 2},
        Edge{&Reading::sedation, 4, "SEDATION-SEVERE", red, 4},
        Edge{&Reading::sedation, 5, "SEDATION-SEVERE", red, 4}, Edge{&Reading::sedation, {}, ""},
        Edge{&Reading::dissociation, 2, ""}, Edge{&Reading::dissociation, 3, "DISSOCIATION", amber, 3},
        Edge{&Reading::dissociation, {}, ""}));

struct Rise {
    Part part;
    std::optional<int> baseline;
    std::optional<int> value;
    bool flagged;
};

void PrintTo(const Rise& rise, std::ostream* out) {
    const auto orMissing = [](std::optional<int> value) {
        return value ? std::to_string(*value) : "missing";
    };
    *out << orMissing(rise.baseline) << " to " << orMissing(rise.value);
}

class RiseEdge : public testing::TestWithParam<Rise> {};

TEST_P(RiseEdge, isFlaggedFromTheLimitOn) {
    const Rise& rise = GetParam();
    const Reading baseline = with(rise.part, rise.baseline);
    const auto flags = vitalsFlags(with(rise.part, rise.value), &baseline, limits());
    ASSERT_EQ(flags.size(), rise.flagged ? 1U : 0U);
    if (rise.flagged) {
        EXPECT_EQ(flags.front().ruleId.toStdString(), "R-BP-7");
        EXPECT_EQ(flags.front().value, *rise.value);
        EXPECT_EQ(flags.front().baseline, *rise.baseline);
        EXPECT_EQ(flags.front().limit, rise.part == &Reading::systolic ? 40 : 25);
        EXPECT_TRUE(flags.front().relative);
    }
}

INSTANTIATE_TEST_SUITE_P(
    Rises, RiseEdge,
    testing::Values(Rise{&Reading::systolic, 95, 134, false}, Rise{&Reading::systolic, 95, 135, true},
                    Rise{&Reading::systolic, 95, 136, true}, Rise{&Reading::systolic, {}, 135, false},
                    Rise{&Reading::systolic, 95, {}, false}, Rise{&Reading::diastolic, 60, 84, false},
                    Rise{&Reading::diastolic, 60, 85, true}, Rise{&Reading::diastolic, 60, 86, true},
                    Rise{&Reading::diastolic, {}, 85, false}, Rise{&Reading::diastolic, 60, {}, false}));

TEST(VitalsFlags, stayOffForASetWithNothingInIt) {
    const Reading empty;
    EXPECT_TRUE(vitalsFlags(empty, nullptr, limits()).empty());
    EXPECT_TRUE(vitalsFlags(empty, &empty, limits()).empty());
}

TEST(VitalsFlags, putTheMostSevereFirstAndOneOfEachKindPerField) {
    Reading baseline;
    baseline.systolic = 120;
    Reading reading;
    reading.systolic = 185;
    reading.diastolic = 95;
    reading.spo2 = 85;
    reading.heartRate = 130;
    std::vector<std::string> found;
    for (const VitalsFlag& flag : vitalsFlags(reading, &baseline, limits())) {
        found.push_back(flag.ruleId.toStdString() + ' ' + flag.field.toStdString());
    }
    EXPECT_THAT(found, testing::ElementsAre("R-BP-6 systolic", "SPO2-SEVERE spo2", "R-BP-1 diastolic",
                                            "HR-HIGH heart-rate", "R-BP-7 systolic"));
}

TEST(VitalsFlags, neverCompareABaselineWithAnotherBaseline) {
    Reading first;
    first.systolic = 90;
    Reading second;
    second.systolic = 138;
    second.baseline = true;
    EXPECT_TRUE(vitalsFlags(second, &first, limits()).empty());
}

TEST(VitalsFlags, followTheClinicsOwnLimits) {
    ProtocolLimits own = limits();
    own.severeFrom.systolic = 160;
    EXPECT_EQ(vitalsFlags(with(&Reading::systolic, 160), nullptr, own).front().level, FlagLevel::Red);
}

TEST(Release, isNeededStrictlyAboveEitherLimit) {
    for (const int value : {139, 140}) {
        EXPECT_FALSE(needsRelease(with(&Reading::systolic, value), limits())) << value;
    }
    EXPECT_TRUE(needsRelease(with(&Reading::systolic, 141), limits()));
    for (const int value : {89, 90}) {
        EXPECT_FALSE(needsRelease(with(&Reading::diastolic, value), limits())) << value;
    }
    EXPECT_TRUE(needsRelease(with(&Reading::diastolic, 91), limits()));
    EXPECT_FALSE(needsRelease(Reading(), limits()));
}

} // namespace
} // namespace tidemark::rules
