// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ReleaseWords.h"

#include "rules/sessions/ReleaseReasons.h"
#include "text/KeyedWords.h"
#include "text/RiskWords.h"
#include "text/SessionWords.h"

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Release)
};

constexpr KeyedWords reasons[] = {
    {"pressure", QT_TRANSLATE_NOOP("Release", "blood pressure above the limit")},
    {"spo2", QT_TRANSLATE_NOOP("Release", "severe SpO₂")},
    {"heart-rate", QT_TRANSLATE_NOOP("Release", "severe pulse")},
    {"respiratory-rate", QT_TRANSLATE_NOOP("Release", "severe breathing rate")},
    {"sedation", QT_TRANSLATE_NOOP("Release", "severe sedation")},
    {"suicidal-thoughts", QT_TRANSLATE_NOOP("Release", "thoughts of suicide")},
    {"item-9", QT_TRANSLATE_NOOP("Release", "an answer on suicidality, not acknowledged")},
    {"pregnancy", QT_TRANSLATE_NOOP("Release", "possible pregnancy")},
    {"rems-enrolled", QT_TRANSLATE_NOOP("Release", "not enrolled in the REMS at a first treatment")},
    {"new-medicines", QT_TRANSLATE_NOOP("Release", "a new medicine")},
    {"mao-inhibitors", QT_TRANSLATE_NOOP("Release", "a new MAO inhibitor")},
    {"benzodiazepines", QT_TRANSLATE_NOOP("Release", "a new benzodiazepine")},
    {"sedative-hypnotics", QT_TRANSLATE_NOOP("Release", "a new sedative")},
    {"opioids", QT_TRANSLATE_NOOP("Release", "a new opioid")},
};

} // namespace

QString releaseReasonWords(const QString& key) {
    if (key.startsWith(rules::release_keys::contraindication)) {
        return Words::tr("contraindication: %1")
            .arg(riskWords(key.mid(rules::release_keys::contraindication.size())));
    }
    return wordsOf(reasons, "Release", key);
}

QString releaseReasonsWords(std::span<const QString> keys) {
    QStringList words;
    for (const QString& key : keys) {
        words << releaseReasonWords(key);
    }
    return words.join(QStringLiteral(", "));
}

QString releaseEntryWords(const ReleaseEntry& entry) {
    QStringList parts{releaseWords(entry.decision)};
    if (!entry.prescriberName.isEmpty()) {
        const bool told = entry.prescriber != entry.stamp.author;
        parts << (told ? Words::tr("%1, as told").arg(entry.prescriberName) : entry.prescriberName);
    }
    if (!entry.reasons.empty()) {
        parts << releaseReasonsWords(entry.reasons);
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace tidemark::app
