// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/ProtocolDifference.h"
#include "rules/protocols/ProtocolFaults.h"
#include "rules/protocols/ProtocolFileReading.h"
#include "rules/protocols/ProtocolFileWriting.h"
#include "rules/protocols/Protocols.h"

#include <gmock/gmock.h>

#include <ostream>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;

Protocol trd() {
    return newestProtocol(u"esketamine-trd"_s).value_or(Protocol());
}

Protocol induction() {
    return newestProtocol(u"iv-induction-3x2"_s).value_or(Protocol());
}

TEST(ProtocolFile, givesBackEveryFieldOfAProtocol) {
    Protocol protocol = induction();
    protocol.id = u"house-series"_s;
    protocol.version = 7;
    protocol.status = ProtocolStatus::Approved;
    protocol.title = u"Our \"series\" – Häuser & Möwen\\"_s;
    protocol.dose = {DoseKind::PerKilogram, {0.45}, {0.8}, {0.95}, {}, 0, 28, 5};
    protocol.phases = {{CoursePhase::Induction, 4, {2, 5}, 2, 1, {}, 9, 21, 30}};
    protocol.duration = {55};
    protocol.readingMinutes = {5, 25};
    protocol.repeatEveryMinutes = 20;
    protocol.lateAfterMinutes = 4;
    protocol.minimumStayAfterEnd = {75};
    protocol.leavingValuesWithinMinutes = 20;
    protocol.limits = {.releaseAbove = {150, 95},
                       .severeFrom = {175, 105},
                       .riseFrom = {35, 20},
                       .lowBelow = {95, 55},
                       .severeLowBelow = {85, 45},
                       .spo2Below = 93,
                       .spo2SevereBelow = 88,
                       .heartRateAbove = 118,
                       .heartRateSevereAbove = 145,
                       .heartRateBelow = 48,
                       .heartRateSevereBelow = 38,
                       .respiratoryRateBelow = 9,
                       .respiratoryRateSevereBelow = 7,
                       .sedationFrom = 1,
                       .sedationSevereFrom = 3,
                       .dissociationFrom = 2,
                       .twoReadings = {true, {170, 100}, {190, 115}, 7}};
    protocol.checklist = {{u"only-this"_s, false, false}};
    protocol.readiness = {u"stay"_s};
    protocol.sources = {{u"dose"_s, SourceKind::Published, u"Somebody 2020"_s}};
    const auto read = readProtocol(protocolText(protocol));
    ASSERT_TRUE(read) << read.error().field.toStdString();
    EXPECT_EQ(*read, protocol);
}

TEST(ProtocolFile, OfAnOlderVersionHasTheDefaultsOfNewNumbers) {
    Protocol older = induction();
    older.limits.lowBelow = {95, 55};
    QByteArray text = protocolText(older);
    for (const char* line : {"    \"lowBelow\": {\"systolic\": 95, \"diastolic\": 55},\n",
                             "    \"severeLowBelow\": {\"systolic\": 80, \"diastolic\": 40},\n",
                             "    \"heartRateSevereAbove\": 150,\n", "    \"heartRateSevereBelow\": 40,\n",
                             "    \"respiratoryRateSevereBelow\": 8,\n"}) {
        ASSERT_TRUE(text.contains(line)) << line;
        text.replace(line, "");
    }
    text.replace(",\n    \"leavingValuesWithinMinutes\": 30", "");
    ASSERT_FALSE(text.contains("\"leavingValuesWithinMinutes\""));
    EXPECT_EQ(readProtocol(text), induction());
}

TEST(ProtocolFile, isReadInAnyOrderAndSpacing) {
    const QByteArray text = protocolText(trd());
    EXPECT_EQ(readProtocol(QByteArray(text).replace('\n', "  ")), trd());
}

struct Broken {
    const char* from;
    const char* to;
    ErrorCode code;
    const char* field;
};

void PrintTo(const Broken& broken, std::ostream* out) {
    *out << broken.from << " -> " << broken.to;
}

class BrokenFile : public testing::TestWithParam<Broken> {};

TEST_P(BrokenFile, isRefusedWithThePathOfTheField) {
    QByteArray text = protocolText(trd());
    ASSERT_TRUE(text.contains(GetParam().from));
    text.replace(text.indexOf(GetParam().from), static_cast<qsizetype>(qstrlen(GetParam().from)),
                 GetParam().to);
    const auto read = readProtocol(text);
    ASSERT_FALSE(read);
    EXPECT_EQ(errorName(read.error().code), errorName(GetParam().code));
    EXPECT_EQ(read.error().field.toStdString(), GetParam().field);
}

INSTANTIATE_TEST_SUITE_P(
    ProtocolFile, BrokenFile,
    testing::Values(
        Broken{"\"version\": 1,", "", ErrorCode::Empty, "version"},
        Broken{"\"version\": 1", "\"version\": \"1\"", ErrorCode::NotANumber, "version"},
        Broken{"\"version\": 1", "\"version\": 1.5", ErrorCode::NotANumber, "version"},
        Broken{"\"version\": 1", "\"version\": 0", ErrorCode::Impossible, "version"},
        Broken{"protocol/1", "protocol/2", ErrorCode::NotOneOfTheChoices, "format"},
        Broken{"\"route\": \"nasal\"", "\"route\": \"oral\"", ErrorCode::NotOneOfTheChoices, "route"},
        Broken{"\"title\": ", "\"titel\": ", ErrorCode::Empty, "title"},
        Broken{"\"version\": 1", "\"colour\": 1, \"version\": 1", ErrorCode::UnknownToken, "colour"},
        Broken{"\"gapsDays\": [3, 4]", "\"gapsDays\": [3, \"4\"]", ErrorCode::NotANumber,
               "phases[0].gapsDays"},
        Broken{"\"gapsDays\": [3, 4]", "\"gapsDays\": [1, 4]", ErrorCode::Impossible,
               "phases[induction].gapsDays"},
        Broken{"\"gapsDays\": [3, 4]", "\"gapsDays\": 3", ErrorCode::UnknownToken, "phases[0].gapsDays"},
        Broken{"{\"systolic\": 180, \"diastolic\": 110}", "{\"systolic\": 180}", ErrorCode::Empty,
               "limits.severeFrom.diastolic"},
        Broken{"{\"systolic\": 180, ", "{\"systolic\": 130, ", ErrorCode::Impossible, "limits.severeFrom"},
        Broken{"\"item\": \"opioids\"", "\"item\": \"consent\"", ErrorCode::Duplicate, "checklist[consent]"},
        Broken{"\"of\": \"dose.choicesMg\"", "\"of\": \"dose.nothing\"", ErrorCode::NotOneOfTheChoices,
               "sources[dose.nothing].of"}));

TEST(ProtocolFile, isRefusedWhereItIsNotJson) {
    for (const char* text : {"", "[]", "{\"id\": ", "a letter"}) {
        const auto read = readProtocol(text);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(errorName(read.error().code), u"UnknownToken"_s);
        EXPECT_TRUE(read.error().field.isEmpty());
    }
}

struct Fault {
    const char* field;
    void (*spoil)(Protocol&);
};

void PrintTo(const Fault& fault, std::ostream* out) {
    *out << fault.field;
}

class ProtocolFault : public testing::TestWithParam<Fault> {};

TEST_P(ProtocolFault, namesTheField) {
    Protocol protocol = trd();
    GetParam().spoil(protocol);
    std::vector<std::string> fields;
    for (const Error& error : protocolFaults(protocol)) {
        fields.push_back(error.field.toStdString());
    }
    EXPECT_THAT(fields, testing::Contains(GetParam().field));
}

INSTANTIATE_TEST_SUITE_P(
    ProtocolFaults, ProtocolFault,
    testing::Values(
        Fault{"id", [](Protocol& of) { of.id = u"Our Series"_s; }},
        Fault{"title", [](Protocol& of) { of.title = u"  "_s; }},
        Fault{"dose.kind", [](Protocol& of) { of.dose.kind = DoseKind::PerKilogram; }},
        Fault{"dose.choicesMg",
              [](Protocol& of) {
                  of.dose.choices = {84, 56};
              }},
        Fault{"dose.choicesMg", [](Protocol& of) { of.dose.choices = {30}; }},
        Fault{"dose.firstSessionMg", [](Protocol& of) { of.dose.firstSession = 28; }},
        Fault{"phases", [](Protocol& of) { of.phases.clear(); }},
        Fault{"phases[weekly].minimumGapDays", [](Protocol& of) { of.phases[1].minimumGapDays = 0; }},
        Fault{"phases[weekly].gapsDays", [](Protocol& of) { of.phases[1].minimumGapDays = 8; }},
        Fault{"phases[weekly].gapsDays", [](Protocol& of) { of.phases[1].toleranceDays = 8; }},
        Fault{"phases[maintenance.every-week].sessions", [](Protocol& of) { of.phases[1].sessions = 0; }},
        Fault{"session.durationMinutes", [](Protocol& of) { of.duration = {40}; }},
        Fault{"session.readingMinutes",
              [](Protocol& of) {
                  of.readingMinutes = {40, 40};
              }},
        Fault{"limits.spo2SevereBelow", [](Protocol& of) { of.limits.spo2SevereBelow = 94; }},
        Fault{"limits.heartRateBelow", [](Protocol& of) { of.limits.heartRateBelow = 120; }},
        Fault{"limits.sedationSevereFrom", [](Protocol& of) { of.limits.sedationSevereFrom = 1; }},
        Fault{"checklist", [](Protocol& of) { of.checklist.clear(); }},
        Fault{"readiness", [](Protocol& of) { of.readiness = {u"hungry"_s}; }}));

TEST(ProtocolFaults, keepAPreparedDoseForAMinuteToADay) {
    Protocol protocol = protocolFor(u"iv-booster"_s, 1).value();
    for (const auto& [minutes, fits] : {std::pair{0, false}, {1, true}, {1440, true}, {1441, false}}) {
        protocol.dose.discardAfterMinutes = minutes;
        const auto faults = protocolFaults(protocol);
        EXPECT_EQ(faults.empty(), fits) << minutes;
        EXPECT_TRUE(fits || faults.front().field == u"dose.discardAfterMinutes"_s) << minutes;
    }
}

TEST(ProtocolDifference, isEmptyForTheSame) {
    EXPECT_TRUE(difference(trd(), trd()).empty());
}

TEST(ProtocolDifference, namesEachValueWithBeforeAndAfter) {
    const Protocol before = trd();
    Protocol after = before;
    after.version = 2;
    after.limits.severeFrom.systolic = 175;
    after.phases[0].gapsDays = {3, 4, 4};
    std::erase_if(after.checklist, [](const ChecklistItem& item) { return item.key == u"bladder"_s; });
    after.checklist.push_back({u"hearing-aid"_s, false, true});
    EXPECT_THAT(
        difference(before, after),
        testing::ElementsAre(ProtocolChange{u"version"_s, u"1"_s, u"2"_s},
                             ProtocolChange{u"phases[induction].gapsDays"_s, u"[3, 4]"_s, u"[3, 4, 4]"_s},
                             ProtocolChange{u"limits.severeFrom.systolic"_s, u"180"_s, u"175"_s},
                             ProtocolChange{u"checklist[hearing-aid].item"_s, {}, u"\"hearing-aid\""_s},
                             ProtocolChange{u"checklist[hearing-aid].kind"_s, {}, u"\"stable\""_s},
                             ProtocolChange{u"checklist[hearing-aid].safeAnswer"_s, {}, u"\"yes\""_s},
                             ProtocolChange{u"checklist[bladder].item"_s, u"\"bladder\""_s, {}},
                             ProtocolChange{u"checklist[bladder].kind"_s, u"\"safety\""_s, {}},
                             ProtocolChange{u"checklist[bladder].safeAnswer"_s, u"\"no\""_s, {}}));
}

} // namespace
} // namespace tidemark::rules
