// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/RiskWords.h"

#include "rules/patients/Medicines.h"
#include "rules/sessions/Contraindications.h"
#include "rules/sessions/Risks.h"
#include "text/DateWords.h"
#include "text/KeyedWords.h"
#include "text/MedicineWords.h"

namespace tidemark::app {
namespace {

constexpr KeyedWords risks[] = {
    {"aneurysmal-disease", QT_TRANSLATE_NOOP("Risks", "Aneurysm of the aorta, the brain or the limbs")},
    {"arteriovenous-malformation", QT_TRANSLATE_NOOP("Risks", "Arteriovenous malformation")},
    {"intracerebral-haemorrhage", QT_TRANSLATE_NOOP("Risks", "Bleeding in the brain, ever")},
    {"ketamine-hypersensitivity", QT_TRANSLATE_NOOP("Risks", "Allergy to ketamine or esketamine")},
    {"cardiac-event-6-weeks",
     QT_TRANSLATE_NOOP("Risks", "Heart attack or other cardiac event within 6 weeks")},
    {"uncontrolled-cardiovascular-disease",
     QT_TRANSLATE_NOOP("Risks", "Poorly controlled heart or vessel disease")},
    {"raised-intracranial-pressure", QT_TRANSLATE_NOOP("Risks", "Raised pressure in the skull")},
    {"raised-intraocular-pressure", QT_TRANSLATE_NOOP("Risks", "Raised pressure in the eye")},
    {"uncontrolled-psychosis", QT_TRANSLATE_NOOP("Risks", "Poorly controlled psychosis")},
    {"severe-liver-disease", QT_TRANSLATE_NOOP("Risks", "Severe liver disease")},
    {"active-substance-misuse", QT_TRANSLATE_NOOP("Risks", "Active substance misuse")},
    {"cardiac-event-12-months",
     QT_TRANSLATE_NOOP("Risks", "Heart attack, unstable angina or revascularisation within 12 months")},
    {"stroke-or-tia", QT_TRANSLATE_NOOP("Risks", "Stroke or TIA, ever")},
    {"hypertensive-encephalopathy", QT_TRANSLATE_NOOP("Risks", "Hypertensive encephalopathy, ever")},
    {"untreated-glaucoma", QT_TRANSLATE_NOOP("Risks", "Untreated glaucoma")},
    {"perforating-eye-injury", QT_TRANSLATE_NOOP("Risks", "Perforating eye injury")},
    {"moderate-liver-disease", QT_TRANSLATE_NOOP("Risks", "Moderate liver disease")},
    {"lung-disease", QT_TRANSLATE_NOOP("Risks", "Lung disease such as COPD")},
    {"sleep-apnoea", QT_TRANSLATE_NOOP("Risks", "Sleep apnoea with high body weight")},
    {"arrhythmia", QT_TRANSLATE_NOOP("Risks", "Uncontrolled slow or fast heart rhythm")},
    {"pregnancy-or-breastfeeding", QT_TRANSLATE_NOOP("Risks", "Pregnancy or breastfeeding")},
    {"hyperthyroidism", QT_TRANSLATE_NOOP("Risks", "Uncontrolled overactive thyroid")},
    {"unstable-epilepsy", QT_TRANSLATE_NOOP("Risks", "Unstable epilepsy")},
    {"mania", QT_TRANSLATE_NOOP("Risks", "Current mania")},
    {"acute-intoxication", QT_TRANSLATE_NOOP("Risks", "Acute intoxication")},
    {"sedating-medicines",
     QT_TRANSLATE_NOOP("Risks", "Benzodiazepines, opioids or other sedating medicines")},
    {"stimulants-or-maoi", QT_TRANSLATE_NOOP("Risks", "Stimulants or MAO inhibitors")},
};

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Risks)
};

} // namespace

QString riskWords(const QString& key) {
    return wordsOf(risks, "Risks", key);
}

QString allergyAnswerWords(const PatientChart& chart) {
    return chart.areAllergiesAsked() ? Words::tr("No known allergies") : Words::tr("Allergies not asked");
}

QString chartAnswerWords(const std::optional<ChartAnswer>& answer, const QByteArray& zone) {
    return answer ? Words::tr("%1, %2").arg(answer->answeredByName,
                                            dayWords(toLocal(answer->answeredAt, zone).date()))
                  : QString();
}

QString riskDecisionWords(const RiskDecision& decision, const QByteArray& zone) {
    const QString said = decision.treat ? Words::tr("Treated all the same") : Words::tr("Not to be treated");
    return Words::tr("%1 · %2, %3 · %4")
        .arg(said, decision.prescriberName, dayWords(toLocal(decision.decidedAt, zone).date()),
             decision.reason);
}

RiskSigns riskSigns(const PatientChart& chart, QDate today) {
    RiskSigns signs;
    for (const rules::Risk& risk : rules::riskCatalogue()) {
        const auto answer = rules::riskAnswer(chart, risk.key);
        if (!answer || !answer->present) {
            continue;
        }
        QStringList& list =
            risk.weight == rules::RiskWeight::Caution ? signs.cautions : signs.contraindications;
        const RiskDecision* decision = rules::riskDecision(chart, risk.key);
        list << (decision != nullptr && decision->treat
                     ? Words::tr("%1: treated all the same").arg(riskWords(risk.key))
                     : riskWords(risk.key));
    }
    signs.cautions << medicineSigns(chart.medicines, today);
    if (const auto open = rules::risksNotAsked(chart).size(); open > 0) {
        signs.cautions << Words::tr("%n risk(s) not asked", nullptr, static_cast<int>(open));
    }
    if (!rules::areMedicinesAsked(chart.medicines)) {
        signs.cautions << Words::tr("Medicines not asked");
    }
    return signs;
}

} // namespace tidemark::app
