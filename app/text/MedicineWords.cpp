// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/MedicineWords.h"

#include "rules/patients/Medicines.h"
#include "text/DateWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Medicines)
};

QString effectWords(rules::InteractionEffect effect) {
    switch (effect) {
    case rules::InteractionEffect::Sedation:
        return Words::tr("may add to the sedation");
    case rules::InteractionEffect::PressureRise:
        return Words::tr("may raise the blood pressure");
    case rules::InteractionEffect::WeakerEffect:
        return Words::tr("may weaken the effect of the treatment");
    }
    return {};
}

QString byAndWhen(const QString& name, Instant at, const QByteArray& zone) {
    return Words::tr("%1, %2").arg(name, dayWords(toLocal(at, zone).date()));
}

} // namespace

QString medicineClassWords(MedicineClass kind) {
    switch (kind) {
    case MedicineClass::Benzodiazepine:
        return Words::tr("Benzodiazepine");
    case MedicineClass::CnsDepressant:
        return Words::tr("Other sedative or sleeping medicine");
    case MedicineClass::Opioid:
        return Words::tr("Opioid");
    case MedicineClass::Psychostimulant:
        return Words::tr("Psychostimulant");
    case MedicineClass::Maoi:
        return Words::tr("MAO inhibitor");
    case MedicineClass::Lamotrigine:
        return Words::tr("Lamotrigine");
    case MedicineClass::Antihypertensive:
        return Words::tr("Blood pressure medicine");
    case MedicineClass::Antidepressant:
        return Words::tr("Antidepressant");
    case MedicineClass::MoodStabiliser:
        return Words::tr("Mood stabiliser");
    case MedicineClass::Other:
        return Words::tr("Other medicine");
    }
    return {};
}

QString medicineWords(const MedicineEntry& medicine) {
    return medicine.dose.isEmpty() ? medicine.name : Words::tr("%1 %2").arg(medicine.name, medicine.dose);
}

QString medicinesWords(std::span<const MedicineEntry> medicines) {
    QStringList words;
    for (const MedicineEntry& medicine : medicines) {
        words << medicineWords(medicine);
    }
    return words.join(QStringLiteral(", "));
}

QString medicineTimeWords(const MedicineEntry& medicine) {
    const QString from = medicine.startedOn.toString(Qt::ISODate);
    const QString until = medicine.stoppedOn.toString(Qt::ISODate);
    if (until.isEmpty()) {
        return from.isEmpty() ? Words::tr("start not known") : Words::tr("since %1").arg(from);
    }
    return from.isEmpty() ? Words::tr("stopped on %1").arg(until)
                          : Words::tr("from %1, stopped on %2").arg(from, until);
}

QString medicineAuthorWords(const MedicineEntry& medicine, const QByteArray& zone) {
    return byAndWhen(medicine.authorName, medicine.enteredAt, zone);
}

QString medicinesAnswerWords(const MedicineList& list, QDate today, const QByteArray& zone) {
    if (!rules::areMedicinesAsked(list)) {
        return Words::tr("Medicines not asked");
    }
    const bool takesSome = !rules::medicinesTaken(list, today).empty();
    QStringList parts;
    if (!takesSome) {
        parts << Words::tr("Takes no medicines");
    }
    if (list.answer && (takesSome ? !list.answer->none : rules::isNoneAnswered(list))) {
        const QString who = byAndWhen(list.answer->answeredByName, list.answer->answeredAt, zone);
        parts << (takesSome ? Words::tr("Unchanged when last asked: %1").arg(who) : who);
    }
    return parts.join(QStringLiteral(" · "));
}

QString interactionWords(const rules::Interaction& interaction) {
    const bool study = interaction.route == Route::Intravenous;
    const QString effect = study ? Words::tr("SSRIs had higher blood pressure peaks in one small study")
                                 : effectWords(interaction.effect);
    return interaction.source.isEmpty() ? Words::tr("%1 (no confirmed source)").arg(effect)
                                        : Words::tr("%1 (%2)").arg(effect, interaction.source);
}

namespace {

QString wordsOfAll(const std::vector<rules::Interaction>& interactions) {
    QStringList words;
    for (const rules::Interaction& each : interactions) {
        words << interactionWords(each);
    }
    return words.join(QStringLiteral("; "));
}

} // namespace

QString interactionsWords(const MedicineEntry& medicine, Route route) {
    return wordsOfAll(rules::interactionsOf(medicine, route));
}

QString interactionsWords(MedicineClass kind, Route route) {
    return wordsOfAll(rules::interactionsOf(kind, route));
}

QStringList medicineCautionWords(const MedicineList& list, Route route, QDate today) {
    QStringList sentences;
    for (const MedicineEntry& medicine : rules::medicinesTaken(list, today)) {
        const QString acts = wordsOfAll(rules::interactionsOf(medicine, route));
        if (!acts.isEmpty()) {
            sentences << Words::tr("%1, %2: %3.")
                             .arg(medicineWords(medicine), medicineClassWords(medicine.kind), acts);
        }
    }
    return sentences;
}

QStringList medicineSigns(const MedicineList& list, QDate today) {
    QStringList signs;
    for (const auto& each : medicineClassCodes) {
        const auto taken = rules::medicinesTaken(list, each.value, today);
        if (rules::checklistItemOf(each.value) && !taken.empty()) {
            signs << Words::tr("%1: %2").arg(medicineClassWords(each.value), medicinesWords(taken));
        }
    }
    return signs;
}

QString oralAntidepressantWords(const MedicineList& list, QDate from, QDate until) {
    switch (rules::oralAntidepressant(list, from, until)) {
    case rules::OralAntidepressant::NotAsked:
        return Words::tr("oral antidepressant not asked");
    case rules::OralAntidepressant::None:
        return Words::tr("without an oral antidepressant");
    case rules::OralAntidepressant::Taken:
        return Words::tr("with an oral antidepressant");
    }
    return {};
}

} // namespace tidemark::app
