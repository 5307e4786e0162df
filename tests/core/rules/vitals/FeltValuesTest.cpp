// SPDX-License-Identifier: GPL-3.0-or-later
// Temperature, pain and nausea on the typed line.
#include "rules/vitals/VitalsFlags.h"
#include "rules/vitals/VitalsLine.h"

#include "support/SessionRecordBuilder.h"

#include <gmock/gmock.h>

#include <array>
#include <ostream>

namespace tidemark::rules {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

using Value = std::optional<int>;
constexpr auto none = std::nullopt;

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

struct Felt {
    const char* typed;
    Value temperature; ///< tenths of a degree
    Value pain;
    Value nausea;
};

void PrintTo(const Felt& felt, std::ostream* out) {
    *out << '"' << felt.typed << '"';
}

class FeltLine : public testing::TestWithParam<Felt> {};

TEST_P(FeltLine, isReadAsTyped) {
    const auto parsed = parseVitalsLine(text(GetParam().typed));
    ASSERT_TRUE(parsed) << GetParam().typed << ": " << errorName(parsed.error().code).toStdString();
    EXPECT_EQ(parsed->values.temperature, GetParam().temperature);
    EXPECT_EQ(parsed->values.pain, GetParam().pain);
    EXPECT_EQ(parsed->values.nausea, GetParam().nausea);
    EXPECT_THAT(parsed->implausible, IsEmpty());
    const auto again = parseVitalsLine(toVitalsLine(parsed->values));
    ASSERT_TRUE(again) << "the amendment's editor shows it so";
    EXPECT_EQ(again->values.temperature, GetParam().temperature);
    EXPECT_EQ(again->values.pain, GetParam().pain);
    EXPECT_EQ(again->values.nausea, GetParam().nausea);
}

INSTANTIATE_TEST_SUITE_P(
    VitalsLine, FeltLine,
    testing::Values(Felt{"t36.8", 368, none, none}, Felt{"t36,8", 368, none, none},
                    Felt{"t 36.8", 368, none, none}, Felt{"T36", 360, none, none},
                    Felt{"temp 36,8", 368, none, none}, Felt{"temperature: 37.2 \u00b0C", 372, none, none},
                    Felt{"36.8", 368, none, none}, Felt{"36,8", 368, none, none},
                    Felt{"36.8\u00b0C", 368, none, none}, Felt{"142/88 76 98 14 36,8", 368, none, none},
                    Felt{"142/88,76,98,14,t36,8,n4", 368, none, 4},
                    Felt{"142/88, t36,8, pain 3", 368, 3, none}, Felt{"142/88 36.8 c9", 368, none, none},
                    Felt{"pain 3", none, 3, none}, Felt{"pain3", none, 3, none},
                    Felt{"Pain 3/10 n 4/10", none, 3, 4}, Felt{"nrs 0", none, 0, none},
                    Felt{"n4", none, none, 4}, Felt{"nausea 10", none, none, 10},
                    Felt{"142/88 76 98 14 s1 d2 c7 t38.1 pain3 n4 b75", 381, 3, 4}));

TEST(FeltLine, changesNothingThatTheLineUnderstoodBefore) {
    const auto pulse = parseVitalsLine(u"p76 142/88");
    ASSERT_TRUE(pulse);
    EXPECT_EQ(pulse->values.heartRate, 76);
    EXPECT_EQ(pulse->values.pain, none);
    const auto commas = parseVitalsLine(u"142/88,76,98,14");
    ASSERT_TRUE(commas);
    EXPECT_EQ(commas->values.spo2, 98);
    EXPECT_EQ(commas->values.temperature, none);
    EXPECT_EQ(parseVitalsLine(u"nibp 142/88")->values.nausea, none);
}

struct Refused {
    const char* typed;
    ErrorCode code;
    const char* field;
    const char* detail;
};

TEST(FeltLine, refusesWhatCannotBeAndNamesIt) {
    for (const Refused& each : {Refused{"t98.6", ErrorCode::Impossible, "temperature", ""},
                                Refused{"142/88 98.6", ErrorCode::UnknownToken, "", "2"},
                                Refused{"t368", ErrorCode::Impossible, "temperature", ""},
                                Refused{"t24.9", ErrorCode::Impossible, "temperature", ""},
                                Refused{"t36.85", ErrorCode::NotANumber, "temperature", ""},
                                Refused{"pain 11", ErrorCode::Impossible, "pain", ""},
                                Refused{"n11", ErrorCode::Impossible, "nausea", ""},
                                Refused{"142/88 t36.8 36.9", ErrorCode::UnknownToken, "", "3"},
                                Refused{"pain3 pain4", ErrorCode::UnknownToken, "", "2"},
                                Refused{"t36.8 76", ErrorCode::UnknownToken, "", "2"},
                                Refused{"pain", ErrorCode::UnknownToken, "", "1"},
                                Refused{"pain 3/9", ErrorCode::UnknownToken, "", "1"}}) {
        const auto parsed = parseVitalsLine(text(each.typed));
        ASSERT_FALSE(parsed) << each.typed;
        EXPECT_EQ(parsed.error(), (Error{each.code, text(each.field), text(each.detail)})) << each.typed;
    }
}

TEST(FeltLine, asksAboutATemperatureThatIsUnlikely) {
    for (const char* typed : {"t33.9", "t40.1"}) {
        const auto parsed = parseVitalsLine(text(typed));
        ASSERT_TRUE(parsed) << typed;
        EXPECT_THAT(parsed->implausible, ElementsAre(text("temperature"))) << typed;
    }
    for (const char* typed : {"t34", "t40.0"}) {
        EXPECT_THAT(parseVitalsLine(text(typed))->implausible, IsEmpty()) << typed;
    }
}

TEST(FeltLine, isWrittenBehindTheOtherValues) {
    Reading reading;
    reading.systolic = 142;
    reading.diastolic = 88;
    reading.temperature = 370;
    reading.pain = 0;
    reading.nausea = 4;
    EXPECT_EQ(toVitalsLine(reading), QStringLiteral("142/88 t37.0 pain0 n4"));
}

TEST(Pain, isFlaggedFromWhereItIsSevereAndNeverStopsADose) {
    const ProtocolLimits limits{{140, 90}, {180, 110}, {40, 20}, {}};
    for (const auto& [pain, flags] : {std::pair{6, 0U}, std::pair{7, 1U}, std::pair{10, 1U}}) {
        Reading reading;
        reading.pain = pain;
        const auto found = vitalsFlags(reading, nullptr, limits);
        ASSERT_EQ(found.size(), flags) << pain;
        if (!found.empty()) {
            EXPECT_EQ(found.front().level, FlagLevel::Amber);
            EXPECT_EQ(found.front().limit, 7);
            EXPECT_EQ(found.front().field, QStringLiteral("pain"));
        }
    }
}

TEST(FeltValues, withoutAPublishedLimitAreOnlyShown) {
    Reading reading;
    reading.temperature = 395;
    reading.nausea = 10;
    EXPECT_THAT(vitalsFlags(reading, nullptr, {{140, 90}, {180, 110}, {40, 20}, {}}), IsEmpty());
}

} // namespace
} // namespace tidemark::rules
