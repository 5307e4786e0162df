// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/ScaleWords.h"

#include "text/KeyedWords.h"
#include "text/TrendWords.h"

#include <QCoreApplication>

#include <algorithm>

namespace tidemark::app {
namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Scales)
};

constexpr KeyedWords parts[] = {
    {"severity", QT_TRANSLATE_NOOP("Scales", "severity")},
    {"interference", QT_TRANSLATE_NOOP("Scales", "interference")},
    {"obsessions", QT_TRANSLATE_NOOP("Scales", "obsessions")},
    {"compulsions", QT_TRANSLATE_NOOP("Scales", "compulsions")},
};

constexpr KeyedWords indications[] = {
    {"trd", QT_TRANSLATE_NOOP("Scales", "Treatment-resistant depression")},
    {"mdd", QT_TRANSLATE_NOOP("Scales", "Major depression")},
    {"suicidality", QT_TRANSLATE_NOOP("Scales", "Depression with suicidal thoughts")},
    {"anxiety", QT_TRANSLATE_NOOP("Scales", "Anxiety")},
    {"ptsd", QT_TRANSLATE_NOOP("Scales", "Post-traumatic stress")},
    {"ocd", QT_TRANSLATE_NOOP("Scales", "Obsessive-compulsive disorder")},
    {"pain-neuropathic", QT_TRANSLATE_NOOP("Scales", "Chronic pain: neuropathic")},
    {"pain-crps", QT_TRANSLATE_NOOP("Scales", "Chronic pain: complex regional pain syndrome")},
    {"pain-fibromyalgia", QT_TRANSLATE_NOOP("Scales", "Chronic pain: fibromyalgia")},
    {"pain-other", QT_TRANSLATE_NOOP("Scales", "Chronic pain: other")},
    {"substance-use", QT_TRANSLATE_NOOP("Scales", "Substance use")},
    {"other", QT_TRANSLATE_NOOP("Scales", "Other")},
};

/// "severity 4.5, interference 3".
QString partsWords(const rules::ScaleScore& score) {
    QStringList words;
    for (const rules::PartScore& part : score.parts) {
        if (part.value) {
            words << u"%1 %2"_s.arg(wordsOf(parts, "Scales", part.key), QString::number(*part.value, 'g', 3));
        }
    }
    return words.join(u", "_s);
}

Tone toneOfBand(const QString& band) {
    static const QStringList good{u"minimal"_s, u"mild"_s,        u"none"_s,    u"normal"_s,
                                  u"low"_s,     u"subclinical"_s, u"negative"_s};
    if (band.isEmpty()) {
        return Tone::Neutral;
    }
    return good.contains(band)                              ? Tone::Good
           : band == "moderate"_L1 || band == "positive"_L1 ? Tone::Warn
                                                            : Tone::Bad;
}

} // namespace

Message scoreMessage(const rules::Scale& scale, const rules::ScaleScore& score) {
    QStringList words;
    if (score.total) {
        words << Words::tr("%1 of %2").arg(*score.total).arg(scale.maximum);
    }
    if (!score.band.isEmpty()) {
        words << bandWords(score.band);
    }
    if (score.prorated && score.total) {
        words << Words::tr("prorated");
    }
    if (scale.totalRule == rules::TotalRule::None && score.complete) {
        words << partsWords(score);
    }
    if (words.isEmpty()) {
        return {Words::tr("%1: incomplete, no total").arg(scale.name), {}, Tone::Neutral};
    }
    return {Words::tr("%1: %2").arg(scale.name, words.join(u", "_s)), {}, toneOfBand(score.band)};
}

QString askedActionWords(const rules::ScaleRegistry& scales, const ScaleResult& result) {
    const rules::Scale* scale = scales.find(result.scale);
    if (scale == nullptr || !scales.asksForAction(result)) {
        return {};
    }
    if (const auto answer = scales.safetyAnswer(result)) {
        return Words::tr("Item %1 (thoughts of death or self-harm) is answered %2. Ask about "
                         "suicide risk now, and write down who was informed and what was done.")
            .arg(*scale->safetyItem)
            .arg(*answer);
    }
    return Words::tr(
               "%1: high risk, or behaviour without its time. Act now, and write down who was informed and "
               "what was done.")
        .arg(scale->name);
}

QString safetyAnswerWords(const QString& scale, int answer) {
    const rules::Scale* known = rules::shippedScales().find(ScaleId(scale));
    if (known == nullptr || !known->safetyItem) {
        return Words::tr("%1: high risk").arg(known == nullptr ? scale : known->name);
    }
    return Words::tr("%1 item %2 answered %3").arg(known->name).arg(*known->safetyItem).arg(answer);
}

QString answeredByWords(AnsweredBy by, const QString& person) {
    switch (by) {
    case AnsweredBy::Patient:
        return Words::tr("answered by the patient, at the clinic");
    case AnsweredBy::ReadAloud:
        return Words::tr("read aloud by %1").arg(person);
    case AnsweredBy::Staff:
        return Words::tr("entered by %1").arg(person);
    case AnsweredBy::NotRecorded:
        break;
    }
    return {};
}

QString indicationWords(Indication indication) {
    return wordsOf(indications, "Scales", code(indication));
}

QString judgedByWords(const rules::Scale& scale) {
    const QString response = scale.responsePoints > 0
                                 ? Words::tr("%1 points below baseline").arg(scale.responsePoints)
                                 : Words::tr("%1 % below baseline").arg(scale.responsePercent);
    const QString remission = scale.remissionBelow ? Words::tr("below %1").arg(*scale.remissionBelow)
                                                   : Words::tr("no number is published");
    return Words::tr("Judged by %1. Response: %2. Remission: %3.").arg(scale.name, response, remission);
}

QString itemWords(const rules::Scale& scale, std::size_t item) {
    const QString& text = scale.items.at(item);
    return text.isEmpty() ? Words::tr("Item %1").arg(item + 1) : text;
}

} // namespace tidemark::app
