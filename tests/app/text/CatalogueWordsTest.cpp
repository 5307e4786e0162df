// SPDX-License-Identifier: GPL-3.0-or-later
#include "fields/FieldCatalogue.h"
#include "rules/protocols/Protocols.h"
#include "rules/protocols/ShippedProtocols.h"
#include "rules/sessions/Risks.h"
#include "rules/sessions/SideEffects.h"
#include "text/AuditWords.h"
#include "text/EffectWords.h"
#include "text/FieldWords.h"
#include "text/FlagWords.h"
#include "text/RiskWords.h"
#include "text/SessionWords.h"

#include <QSet>

#include <gtest/gtest.h>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

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

TEST(CatalogueWords, EveryFieldKeyHasItsWords) {
    QSet<QString> keys;
    for (const fields::FieldKey key : fields::keys::all) {
        keys.insert(key);
        EXPECT_FALSE(fieldWords(key).isEmpty()) << QString(key).toStdString();
        // The words may be those of the key ("Family name"), never the key itself.
        EXPECT_NE(fieldWords(key), QString(key));
        EXPECT_TRUE(fieldWords(key).front().isUpper()) << QString(key).toStdString();
    }
    EXPECT_EQ(keys.size(), fields::keys::all.size()) << "two constants have one key";
}

TEST(CatalogueWords, EveryActionOfTheAuditLogHasItsWords) {
    QSet<QString> codes;
    for (const AuditAction action : actions::all) {
        codes.insert(action);
        const QString words = auditActionWords(action);
        EXPECT_TRUE(!words.isEmpty() && words.front().isLower()) << action.code;
        EXPECT_FALSE(words.contains(u'.')) << action.code;
    }
    EXPECT_EQ(codes.size(), actions::all.size()) << "two constants have one code";
    EXPECT_EQ(auditActionWords(u"vitals.record"_s), u"recorded vitals"_s);
    EXPECT_EQ(auditActionWords(u"of-a-newer-program"_s), u"Of a newer program"_s);
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

TEST(CatalogueWords, AnOrdinalSaysWhatItIsAndWhichOfHowMany) {
    struct Case {
        CoursePhase phase;
        Route route;
        int ordinal;
        int planned;
        QString words;
    };
    using enum CoursePhase;
    using enum Route;
    for (const Case& each : {Case{Induction, Intravenous, 2, 6, u"Induction infusion 2 of 6"_s},
                             Case{Induction, Intravenous, 7, 6, u"Induction infusion 7"_s},
                             Case{Induction, Nasal, 4, 8, u"Induction spray 4 of 8"_s},
                             Case{Induction, Intramuscular, 1, 6, u"Induction injection 1 of 6"_s},
                             Case{Weekly, Nasal, 1, 4, u"Weekly session 1 of 4"_s},
                             Case{Maintenance, Nasal, 3, 0, u"Maintenance 3"_s},
                             Case{Booster, Intravenous, 2, 0, u"Booster 2"_s}}) {
        Session session;
        session.phase = each.phase;
        session.route = each.route;
        session.ordinal = each.ordinal;
        session.plannedInPhase = each.planned;
        EXPECT_EQ(ordinalWords(session), each.words);
    }
}

} // namespace
} // namespace tidemark::app
