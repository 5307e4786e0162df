// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/vitals/VitalsLine.h"
#include "rules/vitals/VitalsLineParts.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <ostream>

#include <rapidcheck.h>

namespace tidemark::rules {
namespace {

using Value = std::optional<int>;
constexpr auto none = std::nullopt;

QString text(const char* utf8) {
    return QString::fromUtf8(utf8);
}

using Numbers = std::array<Value, 7>;
Numbers numbersOf(const Reading& reading) {
    return {reading.systolic,        reading.diastolic, reading.heartRate,   reading.spo2,
            reading.respiratoryRate, reading.sedation,  reading.dissociation};
}

struct Good {
    const char* typed;
    Numbers values;
};

void PrintTo(const Good& good, std::ostream* out) {
    *out << '"' << good.typed << '"';
}

class GoodLine : public testing::TestWithParam<Good> {};

TEST_P(GoodLine, isReadAsTyped) {
    const auto parsed = parseVitalsLine(text(GetParam().typed));
    ASSERT_TRUE(parsed) << GetParam().typed << ": " << errorName(parsed.error().code).toStdString();
    EXPECT_EQ(numbersOf(parsed->values), GetParam().values) << GetParam().typed;
}

INSTANTIATE_TEST_SUITE_P(VitalsLine, GoodLine,
                         testing::Values(Good{"142/88 76 98 14 s1 d2", {142, 88, 76, 98, 14, 1, 2}},
                                         Good{"142/88", {142, 88, none, none, none, none, none}},
                                         Good{"142/88 76", {142, 88, 76, none, none, none, none}},
                                         Good{"142/88 - 98", {142, 88, none, 98, none, none, none}},
                                         Good{"142/88 d2 s1", {142, 88, none, none, none, 1, 2}},
                                         Good{"142/88 S1 D2", {142, 88, none, none, none, 1, 2}},
                                         Good{"142/88 76 s0", {142, 88, 76, none, none, 0, none}},
                                         Good{"142/88 r14 p76", {142, 88, 76, none, 14, none, none}},
                                         Good{"-/- 76", {none, none, 76, none, none, none, none}},
                                         Good{"p76", {none, none, 76, none, none, none, none}},
                                         Good{"o98", {none, none, none, 98, none, none, none}},
                                         Good{"r14", {none, none, none, none, 14, none, none}},
                                         Good{"s5 d3", {none, none, none, none, none, 5, 3}},
                                         Good{"s1 142/88", {142, 88, none, none, none, 1, none}},
                                         Good{"142/-", {142, none, none, none, none, none, none}},
                                         Good{"-/88", {none, 88, none, none, none, none, none}},
                                         Good{"  142/88\t76  98 ", {142, 88, 76, 98, none, none, none}},
                                         Good{"142/88\u00A076\u200398", {142, 88, 76, 98, none, none, none}},
                                         Good{"142/88 076", {142, 88, 76, none, none, none, none}},
                                         Good{"142/88 76 100 14", {142, 88, 76, 100, 14, none, none}},
                                         Good{"142/88 0 0 0 s0 d0", {142, 88, 0, 0, 0, 0, 0}}));

constexpr Numbers usual{142, 88, 76, 98, 14, none, none};
INSTANTIATE_TEST_SUITE_P(
    AsPeopleTypeIt, GoodLine,
    testing::Values(
        Good{"142 / 88 76 98 14", usual}, Good{"142/ 88 76 98 14", usual}, Good{"142 /88 76 98 14", usual},
        Good{"142/88, 76, 98, 14", usual}, Good{"142/88,76,98,14", usual}, Good{"142/88; 76; 98; 14;", usual},
        Good{"142-88 76 98 14", usual}, Good{"142\u201388 76 98 14", usual},
        Good{"bp 142/88 76 98 14", usual}, Good{"BP: 142/88 76 98 14", usual},
        Good{"bp142/88 76 98 14", usual}, Good{"142/88 mmHg 76 98 14", usual},
        Good{"142/88 76 98% 14", usual}, Good{"142/88 76bpm 98 % 14/min", usual},
        Good{"142/88 p 76 spo2 98 r 14", usual}, Good{"pulse 76 SpO2 98% resp 14 bp 142-88", usual},
        Good{"hr=76 sats=98 rr=14 142/88", usual}, Good{"p 76 SpO\u2082 98 rr 14/min 142/88", usual},
        Good{"142\u221588 76 98 14", usual}, Good{"142\u204488 76 98 14", usual},
        Good{"\uFF11\uFF14\uFF12\uFF0F\uFF18\uFF18 76 98 14", usual},
        Good{"142/88 7\u200B6 98\u00AD 14", usual}, Good{"spo2 98", {none, none, none, 98, none, none, none}},
        Good{"o2 98", {none, none, none, 98, none, none, none}},
        Good{"98%", {none, none, none, 98, none, none, none}},
        Good{"p 76", {none, none, 76, none, none, none, none}},
        Good{"142-88", {142, 88, none, none, none, none, none}},
        Good{"142/88 98%", {142, 88, none, 98, none, none, none}},
        Good{"142/88 \u2013 98", {142, 88, none, 98, none, none, none}},
        Good{"142/88 sed 1 diss 2", {142, 88, none, none, none, 1, 2}},
        Good{"142/88 MOAA/S 4", {142, 88, none, none, none, 1, none}}));

struct Bad {
    const char* typed;
    Error error;
};

void PrintTo(const Bad& bad, std::ostream* out) {
    *out << '"' << bad.typed << '"';
}

class BadLine : public testing::TestWithParam<Bad> {};

TEST_P(BadLine, isRefusedWithItsPlace) {
    const auto parsed = parseVitalsLine(text(GetParam().typed));
    ASSERT_FALSE(parsed) << GetParam().typed;
    EXPECT_EQ(parsed.error().code, GetParam().error.code) << GetParam().typed;
    EXPECT_EQ(parsed.error().field, GetParam().error.field) << GetParam().typed;
    EXPECT_EQ(parsed.error().detail, GetParam().error.detail) << GetParam().typed;
}

Bad unknownAt(const char* typed, int token) {
    return {typed, {ErrorCode::UnknownToken, {}, QString::number(token)}};
}

Bad impossible(const char* typed, const char* field) {
    return {typed, {ErrorCode::Impossible, text(field), {}}};
}

Bad reversed(const char* typed) {
    return {typed, {ErrorCode::Impossible, text("diastolic"), vitals_details::reversed}};
}

INSTANTIATE_TEST_SUITE_P(Empty, BadLine,
                         testing::Values(Bad{"", {ErrorCode::Empty, {}, {}}},
                                         Bad{"  \t", {ErrorCode::Empty, {}, {}}},
                                         Bad{"-/-", {ErrorCode::Empty, {}, {}}},
                                         Bad{"-/- - -", {ErrorCode::Empty, {}, {}}}));
INSTANTIATE_TEST_SUITE_P(
    UnknownToken, BadLine,
    testing::Values(unknownAt("76", 1), unknownAt("-", 1), unknownAt("76 98", 1), unknownAt("abc", 1),
                    unknownAt("142/88 7a", 2), unknownAt("142/8x", 1), unknownAt("142/88/60", 1),
                    unknownAt("142/", 1), unknownAt("/88", 1), unknownAt("142 / 88 7a", 2),
                    unknownAt("142/88 76 98 14 12", 5), unknownAt("142/88 s1 76", 3),
                    unknownAt("142/88 98% 14", 3), unknownAt("142/88 s1 s2", 3),
                    unknownAt("142/88 76 p77", 3), unknownAt("142/88 140/80", 2),
                    unknownAt("142/88 120-80", 2), unknownAt("142/88 98.5", 2),
                    unknownAt("142/88 76 98,5", 3), unknownAt("142/88 -5", 2), unknownAt("142/88 +5", 2),
                    unknownAt("142/88 s", 2), unknownAt("142/88 x1", 2), unknownAt("142/88 s-", 2),
                    unknownAt("142 - 88", 1), unknownAt("142/88 76 98 bpm", 3)));
INSTANTIATE_TEST_SUITE_P(Impossible, BadLine,
                         testing::Values(reversed("88/142"), reversed("88/88"),
                                         impossible("401/88", "systolic"), impossible("0/0", "systolic"),
                                         impossible("142/0", "diastolic"), impossible("1428/8", "systolic"),
                                         impossible("142/88 76 101", "spo2"),
                                         impossible("142/88 401", "heart-rate"),
                                         impossible("142/88 76 98 121", "respiratory-rate"),
                                         impossible("142/88 s6", "sedation"),
                                         impossible("142/88 d4", "dissociation"), impossible("o101", "spo2"),
                                         impossible("142/88 99999999999999999999", "heart-rate")));

TEST(VitalsLine, takesOneAboveTheDiastolicForAPressure) {
    EXPECT_TRUE(parseVitalsLine(u"89/88"));
}

TEST(VitalsLine, listsWhatIsImplausibleInTheOrderTypedAndKeepsTheValues) {
    const auto parsed = parseVitalsLine(u"261/161 29 49 3");
    ASSERT_TRUE(parsed);
    EXPECT_EQ(parsed->implausible,
              (std::vector<QString>{text("systolic"), text("diastolic"), text("heart-rate"), text("spo2"),
                                    text("respiratory-rate")}));
    EXPECT_EQ(numbersOf(parsed->values), (Numbers{261, 161, 29, 49, 3, none, none}));
    EXPECT_EQ(parseVitalsLine(u"s1 r3 p300 142/88")->implausible,
              (std::vector<QString>{text("respiratory-rate"), text("heart-rate")}));
    EXPECT_TRUE(parseVitalsLine(u"142/88 76 98 14 s1 d2")->implausible.empty());
}

TEST(VitalsLine, asksWherePulseAndSpo2MayBeSwapped) {
    const auto asked = [](const char* typed) { return !mayKeep(*parseVitalsLine(text(typed))); };
    EXPECT_EQ(mayKeep(*parseVitalsLine(u"142/88 98 76")).error(), (Error{ErrorCode::MayBeSwapped, {}, {}}));
    EXPECT_TRUE(asked("142/88 91 84"));
    EXPECT_FALSE(asked("142/88 90 84")) << "a pulse as low as this is no SpO2";
    EXPECT_FALSE(asked("142/88 91 85"));
    EXPECT_FALSE(asked("142/88 p98 o76")) << "said which is which";
    EXPECT_FALSE(asked("142/88 98 - 14"));
    EXPECT_EQ(mayKeep(*parseVitalsLine(u"261/88 76 98")).error(),
              (Error{ErrorCode::Implausible, text("systolic"), {}}));
}

TEST(VitalsLine, asksWhereANumberAloneAfterThePressureMayBeTheSpo2) {
    const auto asked = [](const char* typed) {
        const auto all = doubts(*parseVitalsLine(text(typed)));
        return std::ranges::count(all, Error{ErrorCode::MayBeSwapped, {}, vitals_details::alone}) > 0;
    };
    EXPECT_TRUE(asked("120/80 98"));
    EXPECT_TRUE(asked("120/80 90"));
    EXPECT_TRUE(asked("120/80 100"));
    EXPECT_TRUE(asked("120/80 98 s1"));
    EXPECT_FALSE(asked("120/80 89")) << "no SpO2 of somebody who is awake";
    EXPECT_FALSE(asked("120/80 101"));
    EXPECT_FALSE(asked("120/80 98 97"));
    EXPECT_FALSE(asked("120/80 98 -")) << "said that the SpO2 is left out";
    EXPECT_FALSE(asked("120/80 p98"));
    EXPECT_FALSE(asked("120/80 o98"));
}

TEST(VitalsLine, asksAboutHalvesOfAPressureThatAreTooNearOrTooFar) {
    const auto asked = [](const char* typed) { return parseVitalsLine(text(typed))->implausible; };
    const std::vector<QString> diastolic{text("diastolic")};
    EXPECT_EQ(asked("120/118 72 98"), diastolic);
    EXPECT_EQ(asked("120/106"), diastolic);
    EXPECT_EQ(asked("190/79"), diastolic);
    EXPECT_TRUE(asked("77/62").empty()) << "low, and flagged as such";
    EXPECT_TRUE(asked("120/105").empty());
    EXPECT_TRUE(asked("190/80").empty());
    EXPECT_TRUE(asked("120/-").empty());
}

TEST(VitalsLine, quotesEachPartAsItWasTyped) {
    QStringList typed;
    for (const VitalsLinePart& part : partsOfVitalsLine(u"BP 142 / 88, 7a  SpO2 98 %")) {
        typed << part.typed;
    }
    EXPECT_EQ(typed, (QStringList{text("BP 142 / 88"), text("7a"), text("SpO2 98 %")}));
}

TEST(VitalsLine, isWrittenInItsShortestForm) {
    const auto written = [](const char* typed) {
        return toVitalsLine(parseVitalsLine(text(typed))->values).toStdString();
    };
    EXPECT_EQ(written("142/88 76 98 14 s1 d2"), "142/88 76 98 14 s1 d2");
    EXPECT_EQ(written("142/88"), "142/88");
    EXPECT_EQ(written("142/88 - 98 -"), "142/88 - 98");
    EXPECT_EQ(written("p76 d2"), "-/- 76 d2");
    EXPECT_EQ(written("d2 s1"), "s1 d2");
    EXPECT_EQ(written("142/-"), "142/-");
    EXPECT_EQ(toVitalsLine(Reading()).toStdString(), "");
}

rc::Gen<Value> maybe(int from, int to) {
    return rc::gen::oneOf(rc::gen::just(Value()), rc::gen::map(rc::gen::inRange(from, to + 1),
                                                               [](int value) { return Value(value); }));
}

Reading anyReading() {
    Reading reading;
    reading.diastolic = *maybe(1, 399);
    reading.systolic = *maybe(reading.diastolic.value_or(0) + 1, 400);
    reading.heartRate = *maybe(0, 400);
    reading.spo2 = *maybe(0, 100);
    reading.respiratoryRate = *maybe(0, 120);
    reading.sedation = *maybe(0, 5);
    reading.dissociation = *maybe(0, 3);
    return reading;
}

TEST(VitalsLine, givesBackEveryPossibleSetOfValues) {
    EXPECT_TRUE(rc::check("parse(write(values)) == values", [] {
        const Reading reading = anyReading();
        const auto parsed = parseVitalsLine(toVitalsLine(reading));
        if (numbersOf(reading) == Numbers{}) {
            RC_ASSERT(parsed.error().code == ErrorCode::Empty);
            return;
        }
        RC_ASSERT(parsed.has_value());
        RC_ASSERT(numbersOf(parsed->values) == numbersOf(reading));
    }));
}

TEST(VitalsLine, readsLetteredValuesInAnyOrderAndItsOwnWritingTheSame) {
    EXPECT_TRUE(rc::check("parse(write(parse(text))) == parse(text)", [] {
        std::vector<std::string> tokens{"142/88", "p76", "o98", "r14", "S1", "d2"};
        std::rotate(tokens.begin(), tokens.begin() + *rc::gen::inRange(0, 6), tokens.end());
        tokens.resize(static_cast<std::size_t>(*rc::gen::inRange(1, 7)));
        if (*rc::gen::arbitrary<bool>()) {
            std::ranges::reverse(tokens);
        }
        std::string typed;
        for (const std::string& token : tokens) {
            typed += token + ' ';
        }
        const auto parsed = parseVitalsLine(QString::fromStdString(typed));
        RC_ASSERT(parsed.has_value());
        const auto again = parseVitalsLine(toVitalsLine(parsed->values));
        RC_ASSERT(again.has_value());
        RC_ASSERT(numbersOf(again->values) == numbersOf(parsed->values));
    }));
}

TEST(VitalsLine, TakesMoaasAsSedationTurnedRound) {
    EXPECT_EQ(parseVitalsLine(u"142/88 m4")->values.sedation, 1);
    EXPECT_EQ(parseVitalsLine(u"m5")->values.sedation, 0) << "awake";
    EXPECT_EQ(parseVitalsLine(u"M0")->values.sedation, 5);
    EXPECT_EQ(parseVitalsLine(u"m6").error().code, ErrorCode::Impossible);
    EXPECT_EQ(parseVitalsLine(u"s1 m4").error().code, ErrorCode::UnknownToken) << "one of the two";
    EXPECT_EQ(parseVitalsLine(u"m4 s1").error().code, ErrorCode::UnknownToken);
}

TEST(VitalsLine, TakesCadss6ByItsTotal) {
    EXPECT_EQ(parseVitalsLine(u"142/88 76 98 14 s1 d2 c7")->values.cadss6, 7);
    EXPECT_EQ(parseVitalsLine(u"c0")->values.cadss6, 0);
    EXPECT_EQ(parseVitalsLine(u"c24")->values.cadss6, 24);
    EXPECT_EQ(parseVitalsLine(u"c25").error(), (Error{ErrorCode::Impossible, QStringLiteral("cadss6"), {}}));
    EXPECT_EQ(parseVitalsLine(u"142/88")->values.cadss6, none);
    Reading reading;
    reading.systolic = 142;
    reading.diastolic = 88;
    reading.cadss6 = 7;
    EXPECT_EQ(toVitalsLine(reading), QStringLiteral("142/88 c7"));
}

TEST(VitalsLine, takesWhatIsLeftInTheBagBesideASet) {
    for (const char* line : {"138/84 76 98 14 b75", "138/84 b75", "138/84 bag 75 s1", "o98 B75"}) {
        const auto parsed = parseVitalsLine(QString::fromLatin1(line));
        ASSERT_TRUE(parsed) << line;
        EXPECT_EQ(parsed->bagLeft, Millilitres{75}) << line;
    }
    EXPECT_EQ(parseVitalsLine(u"138/84 76 98 14")->bagLeft, std::nullopt);
    EXPECT_EQ(parseVitalsLine(u"138/84 b0")->bagLeft, Millilitres{0});
    EXPECT_EQ(parseVitalsLine(u"b75").error().code, ErrorCode::Empty) << "it is no value of the patient";
    EXPECT_EQ(parseVitalsLine(u"138/84 b75 b70").error(),
              (Error{ErrorCode::UnknownToken, {}, QStringLiteral("3")}));
    EXPECT_EQ(parseVitalsLine(u"138/84 b6000").error().code, ErrorCode::Impossible);
}

TEST(VitalsLine, saysEverythingThatIsInDoubt) {
    const auto fieldsOf = [](const char* line) {
        std::vector<std::pair<ErrorCode, QString>> all;
        for (const Error& doubt : doubts(parseVitalsLine(QString::fromLatin1(line)).value())) {
            all.emplace_back(doubt.code, doubt.field);
        }
        return all;
    };
    using Doubt = std::pair<ErrorCode, QString>;
    EXPECT_THAT(fieldsOf("142/88 76 98 14"), testing::IsEmpty());
    EXPECT_THAT(fieldsOf("142/88 225 98 3"),
                testing::ElementsAre(Doubt{ErrorCode::Implausible, QStringLiteral("heart-rate")},
                                     Doubt{ErrorCode::Implausible, QStringLiteral("respiratory-rate")}));
    EXPECT_THAT(fieldsOf("270/88 98 76"),
                testing::ElementsAre(Doubt{ErrorCode::MayBeSwapped, QString()},
                                     Doubt{ErrorCode::Implausible, QStringLiteral("systolic")}));
}

} // namespace
} // namespace tidemark::rules
