// SPDX-License-Identifier: GPL-3.0-or-later
#include "rules/sessions/Risks.h"

#include <array>

namespace tidemark::rules {

namespace {

// Only what was read in the source itself carries a citation; the rest is without one.
constexpr const char* painConsensus = "Cohen et al. 2018, Reg Anesth Pain Med 43:521";
constexpr const char* trialExclusion = "Janssen Medical Information 2025, trial exclusion";
constexpr const char* unconfirmed = "";

Risk ofLabel(const char* key, const char* source) {
    return {QString::fromLatin1(key), RiskWeight::Label, QString::fromLatin1(source), true};
}

Risk contraindication(const char* key, const char* source) {
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
        ofLabel("arteriovenous-malformation", unconfirmed),
        ofLabel("intracerebral-haemorrhage", unconfirmed),
        ofLabel("ketamine-hypersensitivity", unconfirmed),
        ofLabel("cardiac-event-6-weeks", unconfirmed),
        contraindication("uncontrolled-cardiovascular-disease", painConsensus),
        contraindication("raised-intracranial-pressure", painConsensus),
        contraindication("raised-intraocular-pressure", painConsensus),
        contraindication("uncontrolled-psychosis", painConsensus),
        contraindication("severe-liver-disease", painConsensus),
        contraindication("active-substance-misuse", painConsensus),
        caution("cardiac-event-12-months", trialExclusion),
        caution("stroke-or-tia", trialExclusion),
        caution("hypertensive-encephalopathy", trialExclusion),
        caution("untreated-glaucoma", trialExclusion),
        caution("perforating-eye-injury", trialExclusion),
        caution("moderate-liver-disease", painConsensus),
        caution("lung-disease", unconfirmed),
        caution("sleep-apnoea", unconfirmed),
        caution("arrhythmia", unconfirmed),
        cautionThatStops("pregnancy-or-breastfeeding", unconfirmed),
        caution("hyperthyroidism", unconfirmed),
        caution("unstable-epilepsy", unconfirmed),
        cautionThatStops("mania", unconfirmed),
        cautionThatStops("acute-intoxication", unconfirmed),
        caution("sedating-medicines", unconfirmed),
        caution("stimulants-or-maoi", unconfirmed),
    };
    return all;
}

} // namespace tidemark::rules
