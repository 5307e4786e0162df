// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/protocols/ProtocolFields.h"

#include "desktop/protocols/ProtocolSources.h"
#include "desktop/protocols/ProtocolWords.h"
#include "rules/protocols/ProtocolFaults.h"
#include "rules/protocols/Protocols.h"
#include "rules/protocols/ProtocolTree.h"
#include "rules/protocols/ShippedProtocols.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;
using testing::ElementsAre;

class EveryProtocol : public testing::TestWithParam<Protocol> {};

TEST_P(EveryProtocol, comesBackAsItWasFromItsFields) {
    Protocol changed = GetParam();
    std::map<QString, QString> typed;
    for (const ProtocolSection& section : protocolSections(changed)) {
        for (const ProtocolField& field : section.fields) {
            typed.emplace(field.path, field.read(changed));
        }
    }
    EXPECT_TRUE(writeFields(changed, typed).empty());
    EXPECT_EQ(changed, GetParam());
}

TEST_P(EveryProtocol, hasAFieldForEveryNumberOfItsFile) {
    std::map<QString, int> fields;
    for (const ProtocolSection& section : protocolSections(GetParam())) {
        for (const ProtocolField& field : section.fields) {
            ++fields[field.path];
        }
    }
    for (const auto& [path, value] : rules::valuesByPath(GetParam())) {
        const bool number = !value.startsWith(u'"') && path != u"version"_s && path != u"readiness"_s;
        if (number && !path.startsWith(u"checklist["_s) && !path.startsWith(u"sources["_s) &&
            path != u"session.durationMinutes"_s) {
            EXPECT_EQ(fields[path], 1) << path.toStdString();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Shipped, EveryProtocol,
                         testing::ValuesIn(rules::shippedProtocols().begin(),
                                           rules::shippedProtocols().end()));

TEST(ProtocolFields, readAListHoweverItIsParted) {
    EXPECT_THAT(readList(u"10, 20;30 40"_s).value(), ElementsAre(10, 20, 30, 40));
    EXPECT_TRUE(readList(u" "_s).value().empty());
    EXPECT_FALSE(readList(u"10, soon"_s));
    EXPECT_FALSE(readList(u"1.5"_s));
    for (const QString& typed :
         {u"0.5, 0.75"_s, u"0.5;0.75"_s, u"0,5 0,75"_s, u"0,5; 0,75"_s, u"0,5, 0,75"_s}) {
        EXPECT_THAT(readDecimals(typed).value(), ElementsAre(0.5, 0.75)) << typed.toStdString();
    }
    EXPECT_TRUE(readDecimals(u""_s).value().empty());
    EXPECT_FALSE(readDecimals(u"0.5, more"_s));
}

TEST(ProtocolFields, aFaultOfAPairStandsBesideItsFirstField) {
    Protocol protocol = rules::shippedProtocols().front();
    const auto sentences = writeFields(protocol, {{u"limits.severeFrom.systolic"_s, u"130"_s}});
    ASSERT_EQ(sentences.size(), 1U);
    EXPECT_EQ(sentences.begin()->first, u"limits.severeFrom.systolic"_s);
}

TEST(ProtocolFields, whatIsNoNumberIsSaidAndNotWritten) {
    Protocol protocol = rules::shippedProtocols().front();
    const int before = protocol.limits.spo2Below;
    const auto sentences = writeFields(protocol, {{u"limits.spo2Below"_s, u"high"_s}});
    EXPECT_EQ(sentences.count(u"limits.spo2Below"_s), 1U);
    EXPECT_EQ(protocol.limits.spo2Below, before);
}

TEST(ProtocolFields, anIdThatIsNoneIsRefusedUnderItsOwnPath) {
    for (const QString& typed : {u""_s, u"Slow"_s, u"2-slow"_s, u"iv slow"_s, QString(41, u'a')}) {
        Protocol protocol = rules::shippedProtocols().front();
        const auto sentences = writeFields(protocol, {{u"id"_s, typed}});
        ASSERT_EQ(sentences.size(), 1U) << qPrintable(typed);
        EXPECT_EQ(sentences.begin()->first, u"id"_s);
        EXPECT_TRUE(sentences.begin()->second.contains(u"small letters"_s));
    }
    Protocol protocol = rules::shippedProtocols().front();
    EXPECT_TRUE(writeFields(protocol, {{u"id"_s, u" iv-slow-2 "_s}}).empty());
    EXPECT_EQ(protocol.id, u"iv-slow-2"_s);
}

/// The same protocol with four weekly sessions in place of its phases.
Protocol weeklyInsteadOf(Protocol protocol) {
    PhasePlan weekly;
    weekly.phase = CoursePhase::Weekly;
    weekly.sessions = 4;
    weekly.gapsDays = {7};
    protocol.phases = {weekly};
    return protocol;
}

TEST(ProtocolWords, aPhaseThatIsAddedOrGoneIsOneLine) {
    const Protocol before = rules::newestProtocol(u"iv-induction-3x2"_s).value();
    const Protocol after = weeklyInsteadOf(before);
    const auto lines = differenceWords(before, after);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].what, u"Phase: Weekly sessions"_s);
    EXPECT_EQ(lines[0].before, QString());
    EXPECT_EQ(lines[0].after, u"4 sessions, 7 days from one to the next, early or late by 1"_s);
    EXPECT_EQ(lines[1].what, u"Phase: Induction"_s);
    EXPECT_EQ(lines[1].after, QString());
}

TEST(ProtocolSources, speakOnlyOfWhatIsThereAndOwnWhatWasAdded) {
    const Protocol before = rules::newestProtocol(u"iv-induction-3x2"_s).value();
    Protocol after = weeklyInsteadOf(before);
    disownChangedSources(before, after, u"As agreed"_s);
    EXPECT_TRUE(rules::protocolFaults(after).empty());
    const auto ofPhases = [](const ProtocolSource& source) { return source.of.startsWith(u"phases["_s); };
    ASSERT_EQ(std::ranges::count_if(after.sources, ofPhases), 1);
    const auto own = std::ranges::find_if(after.sources, ofPhases);
    EXPECT_EQ(own->of, u"phases[weekly]"_s);
    EXPECT_EQ(own->kind, SourceKind::ProductExample);
    EXPECT_EQ(own->text, u"Set by the clinic: As agreed"_s);
    EXPECT_EQ(sourceWords(after, own->of), own->text) << "not an example of the program";
}

TEST(ProtocolWords, aDifferenceIsToldInWordsWithoutVersionAndSources) {
    const Protocol before = rules::shippedProtocols().front();
    Protocol after = before;
    after.version = 2;
    after.status = ProtocolStatus::Draft;
    after.sources.clear();
    after.limits.spo2Below = 92;
    after.readiness.pop_back();
    const auto lines = differenceWords(before, after);
    ASSERT_EQ(lines.size(), 2U);
    EXPECT_EQ(lines[0].what, u"Limits: SpO₂ below, %"_s);
    EXPECT_EQ(lines[0].before, QString::number(before.limits.spo2Below));
    EXPECT_EQ(lines[0].after, u"92"_s);
    EXPECT_TRUE(lines[1].what.startsWith(u"Ready to leave: "_s));
    EXPECT_EQ(lines[1].after, QString());
}

} // namespace
} // namespace tidemark::app
