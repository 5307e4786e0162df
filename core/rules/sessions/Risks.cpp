// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/Risks.h"

#include <array>

namespace tidemark::rules {

namespace {

// Only what was read in the source itself carries a citation; the rest is without one.
constexpr const char* painConsensus = "Cohen et al. 2018, Reg Anesth Pain Med 43:521";
constexpr const char* trialExclusion = "Janssen Medical Information 2025, trial exclusion";
constexpr const char* uncited = "";

Risk ofLabel(const char* key, const char* source) {
    return {QString::fromLatin1(key), RiskWeight::Label, QString::fromLatin1(source), true};
}

Risk contraindicationRisk(const char* key, const char* source) {
    return {QString::fromLatin1(key), RiskWeight::Contraindication, QString::fromLatin1(source), true};
}

Risk caution(const char* key, const char* source) {
    return {QString::fromLatin1(key), RiskWeight::Caution, QString::fromLatin1(source), false};
}

Risk cautionThatStops(const char* key, const char* source) {
    return {QString::fromLatin1(key), RiskWeight::Caution, QString::fromLatin1(source), true};
}

} // namespace

std::span<const Risk> riskCatalogue() {
    static const std::array all{
        ofLabel("aneurysmal-disease", trialExclusion),
        ofLabel("arteriovenous-malformation", uncited),
        ofLabel("intracerebral-haemorrhage", uncited),
        ofLabel("ketamine-hypersensitivity", uncited),
        ofLabel("cardiac-event-6-weeks", uncited),
        contraindicationRisk("uncontrolled-cardiovascular-disease", painConsensus),
        contraindicationRisk("raised-intracranial-pressure", painConsensus),
        contraindicationRisk("raised-intraocular-pressure", painConsensus),
        contraindicationRisk("uncontrolled-psychosis", painConsensus),
        contraindicationRisk("severe-liver-disease", painConsensus),
        contraindicationRisk("active-substance-misuse", painConsensus),
        caution("cardiac-event-12-months", trialExclusion),
        caution("stroke-or-tia", trialExclusion),
        caution("hypertensive-encephalopathy", trialExclusion),
        caution("untreated-glaucoma", trialExclusion),
        caution("perforating-eye-injury", trialExclusion),
        caution("moderate-liver-disease", painConsensus),
        caution("lung-disease", uncited),
        caution("sleep-apnoea", uncited),
        caution("arrhythmia", uncited),
        cautionThatStops("pregnancy-or-breastfeeding", uncited),
        caution("hyperthyroidism", uncited),
        caution("unstable-epilepsy", uncited),
        cautionThatStops("mania", uncited),
        cautionThatStops("acute-intoxication", uncited),
        caution("sedating-medicines", uncited),
        caution("stimulants-or-maoi", uncited),
    };
    return all;
}

} // namespace tidemark::rules
