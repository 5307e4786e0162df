// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/messages/EffectWords.h"
#include "desktop/messages/FieldWords.h"
#include "desktop/messages/FlagWords.h"
#include "desktop/messages/RiskWords.h"
#include "desktop/messages/SessionWords.h"
#include "fields/FieldCatalogue.h"
#include "rules/Protocols.h"
#include "rules/protocols/ShippedProtocols.h"
#include "rules/Risks.h"
#include "rules/SideEffects.h"

#include <gtest/gtest.h>

namespace tidemark::app {
namespace {

/// What a key looks like where nobody has worded it.
bool isUnworded(const QString& words, const QString& key) {
    return words.isEmpty() || words.compare(key, Qt::CaseInsensitive) == 0 ||
           (key.contains(QLatin1Char('-')) &&
            words.compare(QString(key).replace(QLatin1Char('-'), QLatin1Char(' ')), Qt::CaseInsensitive) ==
                0);
}

TEST(CatalogueWords, EveryChecklistItemIsAQuestion) {
    for (const ChecklistItem& item : rules::ivKetamineProtocol().checklist) {
        EXPECT_TRUE(checklistQuestion(item.key).endsWith(QLatin1Char('?'))) << item.key.toStdString();
    }
    for (const Protocol& protocol : rules::shippedProtocols()) {
        for (const ChecklistItem& item : protocol.checklist) {
            EXPECT_TRUE(checklistQuestion(item.key).endsWith(QLatin1Char('?'))) << item.key.toStdString();
        }
    }
}

TEST(CatalogueWords, EveryRiskHasItsWords) {
    for (const rules::Risk& risk : rules::riskCatalogue()) {
        // A risk whose lay words are those of its key, such as "lung disease", says more than the key.
        EXPECT_FALSE(riskWords(risk.key).isEmpty()) << risk.key.toStdString();
        EXPECT_FALSE(riskWords(risk.key).contains(QLatin1Char('-')) &&
                     isUnworded(riskWords(risk.key), risk.key))
            << risk.key.toStdString();
    }
}

TEST(CatalogueWords, EveryEffectFitsAChip) {
    for (const QString& key : rules::effectCatalogue()) {
        EXPECT_FALSE(effectWords(key).isEmpty()) << key.toStdString();
        EXPECT_LE(effectWords(key).size(), 32) << key.toStdString();
        EXPECT_FALSE(effectWords(key).contains(QLatin1Char('_'))) << key.toStdString();
    }
}

TEST(CatalogueWords, EveryNumberFieldHasAName) {
    for (const fields::NumberField& field : tidemark::fields::numberFields()) {
        EXPECT_FALSE(fieldWords(field.key).isEmpty()) << field.key.toStdString();
        EXPECT_TRUE(possibleRange(field.key).endsWith(QLatin1Char('.'))) << field.key.toStdString();
    }
}

TEST(CatalogueWords, AnUnknownKeyIsShownAsPlainWords) {
    EXPECT_EQ(effectWords(QStringLiteral("new_effect")), QStringLiteral("New effect"));
}

TEST(CatalogueWords, ASevereFlagIsRedAndNamesValueAndLimit) {
    const Message message = flagMessage(
        {QStringLiteral("R-BP-6"), QStringLiteral("systolic"), rules::FlagLevel::Red, 184, 180, 0, false});
    EXPECT_EQ(message.tone, Tone::Bad);
    EXPECT_EQ(message.text, QStringLiteral("Systolic pressure 184 is severe: 180 or more."));
}

TEST(CatalogueWords, ARelativeFlagNamesTodaysBaseline) {
    const Message message = flagMessage(
        {QStringLiteral("R-BP-7"), QStringLiteral("systolic"), rules::FlagLevel::Amber, 170, 40, 128, true});
    EXPECT_EQ(message.text,
              QStringLiteral("Systolic pressure 170 is 40 or more above today's baseline of 128."));
}

TEST(CatalogueWords, AnOrdinalSaysWhichInfusionOfHowMany) {
    Session session;
    session.ordinal = 2;
    session.plannedInPhase = 6;
    EXPECT_EQ(ordinalWords(session), QStringLiteral("Induction infusion 2 of 6"));
    session.route = Route::Nasal;
    EXPECT_EQ(ordinalWords(session), QStringLiteral("Induction session 2 of 6"));
    session.phase = CoursePhase::Booster;
    session.plannedInPhase = 0;
    EXPECT_EQ(ordinalWords(session), QStringLiteral("Booster 2"));
}

} // namespace
} // namespace tidemark::app
