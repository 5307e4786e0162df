// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/protocols/Protocols.h"
#include "rules/sessions/Risks.h"
#include "rules/sessions/SideEffects.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

namespace tidemark::rules {
namespace {

TEST(RiskCatalogue, namesEachRiskOnceWithContraindicationsFirst) {
    std::set<QString> keys;
    bool cautions = false;
    for (const Risk& risk : riskCatalogue()) {
        EXPECT_TRUE(keys.insert(risk.key).second) << risk.key.toStdString();
        cautions = cautions || risk.weight == RiskWeight::Caution;
        EXPECT_EQ(cautions, risk.weight == RiskWeight::Caution) << risk.key.toStdString();
    }
    EXPECT_TRUE(cautions);
}

TEST(RiskCatalogue, citesOnlyWhatWasReadInItsSource) {
    const std::set<std::string> unconfirmed{"intracerebral-haemorrhage", "pregnancy-or-breastfeeding",
                                            "sleep-apnoea", "hyperthyroidism", "sedating-medicines"};
    std::size_t found = 0;
    for (const Risk& risk : riskCatalogue()) {
        if (unconfirmed.contains(risk.key.toStdString())) {
            EXPECT_TRUE(risk.source.isEmpty()) << risk.key.toStdString();
            ++found;
        }
        if (risk.key == QLatin1String("severe-liver-disease")) {
            EXPECT_EQ(risk.source.toStdString(), "Cohen et al. 2018, Reg Anesth Pain Med 43:521");
        }
    }
    EXPECT_EQ(found, unconfirmed.size());
}

TEST(InterventionCatalogue, endsWithOther) {
    EXPECT_EQ(interventionCatalogue().size(), 7U);
    EXPECT_EQ(interventionCatalogue().back().toStdString(), "other");
}

TEST(Protocols, shipTheExampleForIntravenousKetamine) {
    const Protocol& protocol = ivKetamineProtocol();
    EXPECT_THAT(protocol.readingMinutes, testing::ElementsAre(10, 20, 30, 40, 55, 70));
    EXPECT_EQ(protocol.repeatEveryMinutes, 15);
    EXPECT_EQ(protocol.duration.value, 40);
    EXPECT_EQ(protocol.minimumStayAfterEnd.value, 60);
    EXPECT_EQ(protocol.limits.releaseAbove.systolic, 140);
    EXPECT_EQ(protocol.limits.releaseAbove.diastolic, 90);
    EXPECT_EQ(protocol.limits.severeFrom.systolic, 180);
    EXPECT_EQ(protocol.limits.severeFrom.diastolic, 110);
    EXPECT_EQ(protocol.limits.riseFrom.systolic, 40);
    EXPECT_EQ(protocol.limits.riseFrom.diastolic, 25);
}

TEST(Protocols, askSafetyQuestionsEveryTimeAndEachOnce) {
    std::set<QString> keys;
    for (const ChecklistItem& item : ivKetamineProtocol().checklist) {
        EXPECT_TRUE(keys.insert(item.key).second) << item.key.toStdString();
    }
    for (const char* key : {"identity", "fasting", "pregnancy", "substances", "suicidal-thoughts"}) {
        const auto& items = ivKetamineProtocol().checklist;
        const auto item = std::ranges::find(items, QString::fromLatin1(key), &ChecklistItem::key);
        ASSERT_NE(item, items.end()) << key;
        EXPECT_TRUE(item->safety) << key;
    }
}

TEST(Protocols, areFoundByIdAndVersionOnly) {
    const QString id = ivKetamineProtocol().id;
    EXPECT_TRUE(protocolFor(id, 1));
    EXPECT_FALSE(protocolFor(id, 0));
    EXPECT_FALSE(protocolFor(id, 2));
    EXPECT_FALSE(protocolFor(QStringLiteral("unknown"), 1));
}

} // namespace
} // namespace tidemark::rules
