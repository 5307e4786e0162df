// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/EffectWords.h"

#include "text/CareWords.h"
#include "text/KeyedWords.h"
#include "text/PreparationWords.h"

namespace tidemark::app {
namespace {

// Lay terms of clinical reference 5.1, short enough for a chip.
constexpr KeyedWords effects[] = {
    {"dissociation", QT_TRANSLATE_NOOP("Effects", "Dissociation")},
    {"perception", QT_TRANSLATE_NOOP("Effects", "Changed perception")},
    {"hallucination", QT_TRANSLATE_NOOP("Effects", "Hallucinations")},
    {"nausea", QT_TRANSLATE_NOOP("Effects", "Nausea")},
    {"vomiting", QT_TRANSLATE_NOOP("Effects", "Vomiting")},
    {"dizziness", QT_TRANSLATE_NOOP("Effects", "Dizziness")},
    {"lightheaded", QT_TRANSLATE_NOOP("Effects", "Light-headed")},
    {"vertigo", QT_TRANSLATE_NOOP("Effects", "Room spinning")},
    {"disorientation", QT_TRANSLATE_NOOP("Effects", "Disorientation")},
    {"concentration", QT_TRANSLATE_NOOP("Effects", "Hard to concentrate")},
    {"bp_up", QT_TRANSLATE_NOOP("Effects", "High blood pressure")},
    {"hr_up", QT_TRANSLATE_NOOP("Effects", "Fast heartbeat")},
    {"palpitations", QT_TRANSLATE_NOOP("Effects", "Palpitations")},
    {"headache", QT_TRANSLATE_NOOP("Effects", "Headache")},
    {"blurred", QT_TRANSLATE_NOOP("Effects", "Blurred vision")},
    {"diplopia", QT_TRANSLATE_NOOP("Effects", "Double vision")},
    {"anxiety", QT_TRANSLATE_NOOP("Effects", "Anxiety")},
    {"agitation", QT_TRANSLATE_NOOP("Effects", "Agitation")},
    {"sedation", QT_TRANSLATE_NOOP("Effects", "Sleepiness")},
    {"euphoria", QT_TRANSLATE_NOOP("Effects", "Euphoria")},
    {"numb", QT_TRANSLATE_NOOP("Effects", "Numbness, tingling")},
    {"taste", QT_TRANSLATE_NOOP("Effects", "Odd taste")},
    {"speech", QT_TRANSLATE_NOOP("Effects", "Slurred speech")},
    {"nose_throat", QT_TRANSLATE_NOOP("Effects", "Nose or throat irritation")},
    {"site", QT_TRANSLATE_NOOP("Effects", "Pain at the cannula")},
    {"resp", QT_TRANSLATE_NOOP("Effects", "Slow or shallow breathing")},
    {"seizure", QT_TRANSLATE_NOOP("Effects", "Seizure")},
    {"syncope", QT_TRANSLATE_NOOP("Effects", "Fainting")},
    {"laryngo", QT_TRANSLATE_NOOP("Effects", "Throat spasm")},
    {"si", QT_TRANSLATE_NOOP("Effects", "Suicidal thoughts, new or worse")},
    {"psychosis", QT_TRANSLATE_NOOP("Effects", "Psychotic symptoms")},
    {"bladder", QT_TRANSLATE_NOOP("Effects", "Bladder symptoms")},
    {"cognition", QT_TRANSLATE_NOOP("Effects", "Memory or thinking")},
    {"misuse", QT_TRANSLATE_NOOP("Effects", "Craving, misuse")},
    {"allergy", QT_TRANSLATE_NOOP("Effects", "Rash, swelling")},
};

constexpr KeyedWords interventions[] = {
    {"reassurance", QT_TRANSLATE_NOOP("Effects", "Reassurance")},
    {"rate-reduced", QT_TRANSLATE_NOOP("Effects", "Rate reduced")},
    {"antiemetic", QT_TRANSLATE_NOOP("Effects", "Antiemetic")},
    {"antihypertensive", QT_TRANSLATE_NOOP("Effects", "Antihypertensive")},
    {"oxygen", QT_TRANSLATE_NOOP("Effects", "Oxygen")},
    {"physician-called", QT_TRANSLATE_NOOP("Effects", "Physician called")},
    {"other", QT_TRANSLATE_NOOP("Effects", "Other")},
    {"cannula", QT_TRANSLATE_NOOP("Effects", "Cannula")},
    {"injection-site", QT_TRANSLATE_NOOP("Effects", "Injection site")},
    {"site-check", QT_TRANSLATE_NOOP("Effects", "Look at the site")},
    {"syringe", QT_TRANSLATE_NOOP("Effects", "Syringe read by a second person")},
    {"dilution", QT_TRANSLATE_NOOP("Effects", "Diluted")},
    {"bag", QT_TRANSLATE_NOOP("Effects", "Left in the bag")},
};

constexpr KeyedWords cannulaSites[] = {
    {"left-forearm", QT_TRANSLATE_NOOP("Effects", "left forearm")},
    {"right-forearm", QT_TRANSLATE_NOOP("Effects", "right forearm")},
    {"left-elbow", QT_TRANSLATE_NOOP("Effects", "left elbow")},
    {"right-elbow", QT_TRANSLATE_NOOP("Effects", "right elbow")},
    {"left-hand", QT_TRANSLATE_NOOP("Effects", "left hand")},
    {"right-hand", QT_TRANSLATE_NOOP("Effects", "right hand")},
};

} // namespace

QString effectWords(const QString& key) {
    return wordsOf(effects, "Effects", key);
}

QString interventionWords(const QString& key) {
    return wordsOf(interventions, "Effects", key);
}

QString interventionDetailWords(const Intervention& intervention) {
    const auto cannula = intervention.interventionKey == rules::cannulaKey()
                             ? rules::cannulaOf(intervention.detail)
                             : std::nullopt;
    if (cannula) {
        return cannulaWords(*cannula);
    }
    if (const QString words = careDetailWords(intervention); !words.isEmpty()) {
        return words;
    }
    if (const auto step = rules::syringeStepOf(intervention)) {
        return syringeStepWords(*step);
    }
    if (const auto dilution = rules::dilutionOf(intervention)) {
        return dilutionWords(*dilution);
    }
    if (const auto check = rules::bagCheckOf(intervention)) {
        return bagCheckWords(*check);
    }
    return intervention.detail;
}

QString cannulaSiteWords(const QString& key) {
    return wordsOf(cannulaSites, "Effects", key);
}

QString cannulaWords(const rules::Cannula& cannula) {
    return QCoreApplication::translate("Effects", "%1, %2 G")
        .arg(cannulaSiteWords(cannula.site))
        .arg(cannula.gauge);
}

QString severityWords(Severity severity) {
    switch (severity) {
    case Severity::Mild:
        return QCoreApplication::translate("Effects", "mild");
    case Severity::Moderate:
        return QCoreApplication::translate("Effects", "moderate");
    case Severity::Severe:
        return QCoreApplication::translate("Effects", "severe");
    }
    return {};
}

} // namespace tidemark::app
