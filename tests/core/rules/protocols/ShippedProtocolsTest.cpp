// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/ShippedProtocols.h"
#include "rules/protocols/ProtocolCodes.h"
#include "rules/protocols/ProtocolFaults.h"
#include "rules/protocols/ProtocolFileReading.h"
#include "rules/protocols/ProtocolFileWriting.h"
#include "rules/protocols/Protocols.h"
#include "rules/protocols/ProtocolTree.h"

#include <gmock/gmock.h>

namespace tidemark::rules {
namespace {

using namespace Qt::StringLiterals;

std::vector<std::string> shippedIds() {
    std::vector<std::string> ids;
    for (const Protocol& protocol : shippedProtocols()) {
        ids.push_back(protocol.id.toStdString());
    }
    return ids;
}

TEST(ShippedProtocols, areTheEightAndEachCanBeRead) {
    EXPECT_EQ(shippedProtocolTexts().size(), shippedProtocols().size());
    EXPECT_THAT(shippedIds(), testing::UnorderedElementsAre(
                                  "iv-induction-3x2", "iv-induction-2x3", "iv-booster", "esketamine-trd",
                                  "esketamine-mdsi", "im-induction", "ketamine-nasal", "pain-infusion"));
}

TEST(ShippedProtocols, standInTheirFilesJustAsTheyArePrinted) {
    for (const std::string_view text : shippedProtocolTexts()) {
        const auto protocol = readProtocol(QByteArray(text.data(), static_cast<qsizetype>(text.size())));
        ASSERT_TRUE(protocol) << protocol.error().field.toStdString();
        EXPECT_EQ(protocolText(*protocol).toStdString(), text);
    }
}

TEST(ShippedProtocols, haveNoFaultAndAreMarkedAsExamples) {
    for (const Protocol& protocol : shippedProtocols()) {
        EXPECT_TRUE(protocolFaults(protocol).empty()) << protocol.id.toStdString();
        EXPECT_EQ(codeIn(protocolStatusCodes, protocol.status),
                  u"example - to be approved by your medical director"_s)
            << protocol.id.toStdString();
    }
}

bool isCovered(const Protocol& protocol, const QString& path) {
    return std::ranges::any_of(protocol.sources, [&](const ProtocolSource& source) {
        return path == source.of || path.startsWith(source.of + u'.') || path.startsWith(source.of + u'[') ||
               source.of.startsWith(path + u'[');
    });
}

TEST(ShippedProtocols, nameTheSourceOfEveryNumber) {
    for (const Protocol& protocol : shippedProtocols()) {
        for (const auto& [path, value] : valuesByPath(protocol)) {
            const bool number = !value.startsWith(u'"') && path != u"version"_s;
            EXPECT_TRUE(!number || isCovered(protocol, path))
                << protocol.id.toStdString() << ": " << path.toStdString();
        }
    }
}

TEST(ShippedProtocols, neverCallAnUnconfirmedNumberPublished) {
    const std::vector<QString> unconfirmed{u"limits.spo2Below"_s,           u"limits.heartRateAbove"_s,
                                           u"dose.reasonAboveMgPerKg"_s,    u"session.lateAfterMinutes"_s,
                                           u"dose.minutesBetweenDevices"_s, u"dose.discardAfterMinutes"_s};
    for (const Protocol& protocol : shippedProtocols()) {
        for (const ProtocolSource& source : protocol.sources) {
            const bool tolerance = source.of.endsWith(u".toleranceDays"_s);
            if (tolerance || std::ranges::count(unconfirmed, source.of) > 0) {
                EXPECT_EQ(source.kind, SourceKind::ProductExample)
                    << protocol.id.toStdString() << ": " << source.of.toStdString();
            }
        }
    }
}

TEST(ShippedProtocols, giveEsketamineByDevicesUnderTwoHoursOfWatching) {
    struct Case {
        QString id;
        int firstDose;
        std::vector<int> sessions;
    };
    for (const Case& each :
         {Case{u"esketamine-trd"_s, 56, {8, 4, 0, 0}}, Case{u"esketamine-mdsi"_s, 84, {8}}}) {
        const auto protocol = newestProtocol(each.id);
        ASSERT_TRUE(protocol) << each.id.toStdString();
        EXPECT_EQ(protocol->drug, Drug::Esketamine);
        EXPECT_EQ(protocol->route, Route::Nasal);
        EXPECT_THAT(protocol->dose.choices, testing::ElementsAre(56, 84));
        EXPECT_EQ(protocol->dose.firstSession, each.firstDose);
        EXPECT_EQ(protocol->dose.minutesBetweenDevices, 5);
        EXPECT_EQ(protocol->minimumStayAfterEnd.value, 120);
        EXPECT_THAT(protocol->readingMinutes, testing::IsSupersetOf({40, 120}));
        std::vector<int> sessions;
        for (const PhasePlan& phase : protocol->phases) {
            sessions.push_back(phase.sessions);
        }
        EXPECT_EQ(sessions, each.sessions);
    }
}

TEST(ShippedProtocols, askEsketaminePatientsWhatTheFormAsks) {
    const auto protocol = newestProtocol(u"esketamine-trd"_s);
    ASSERT_TRUE(protocol);
    for (const auto& key :
         {u"no-food"_s, u"no-liquids"_s, u"nasal-medicine"_s, u"benzodiazepines"_s, u"sedative-hypnotics"_s,
          u"opioids"_s, u"psychostimulants"_s, u"mao-inhibitors"_s}) {
        const auto item = std::ranges::find(protocol->checklist, key, &ChecklistItem::key);
        ASSERT_NE(item, protocol->checklist.end()) << key.toStdString();
        EXPECT_TRUE(item->safety) << key.toStdString();
    }
    const auto enrolled = std::ranges::find(protocol->checklist, u"rems-enrolled"_s, &ChecklistItem::key);
    ASSERT_NE(enrolled, protocol->checklist.end());
    EXPECT_FALSE(enrolled->safety);
}

TEST(ShippedProtocols, areFoundByIdAndVersionBesideTheFirstOne) {
    EXPECT_EQ(protocolFor(u"iv-ketamine"_s, 1), ivKetamineProtocol());
    EXPECT_TRUE(protocolFor(u"pain-infusion"_s, 1));
    EXPECT_FALSE(protocolFor(u"pain-infusion"_s, 2));
    EXPECT_EQ(newestProtocol(u"iv-ketamine"_s), ivKetamineProtocol()) << "orders name it";
}

} // namespace
} // namespace tidemark::rules
