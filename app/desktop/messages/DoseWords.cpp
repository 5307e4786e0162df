// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/messages/DoseWords.h"

#include <QCoreApplication>

namespace tidemark::app {

namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Dose", text);
}

} // namespace

QString numberWords(double value, int decimals) {
    QString text = QString::number(value, 'f', decimals);
    if (text.contains(QLatin1Char('.'))) {
        while (text.endsWith(QLatin1Char('0'))) {
            text.chop(1);
        }
        if (text.endsWith(QLatin1Char('.'))) {
            text.chop(1);
        }
    }
    return text;
}

QString milligramWords(Milligrams dose) {
    return numberWords(dose.value, 1) + QStringLiteral(" mg");
}

QString kilogramWords(Kilograms weight) {
    return QString::number(weight.value, 'f', 1) + QStringLiteral(" kg");
}

QString pumpRateWords(MillilitresPerHour rate) {
    return numberWords(rate.value, 1) + QStringLiteral(" mL/h");
}

QString drugWords(const Order& order) {
    const QString drug = order.drug == Drug::Ketamine ? words(QT_TRANSLATE_NOOP("Dose", "ketamine"))
                                                      : words(QT_TRANSLATE_NOOP("Dose", "esketamine"));
    switch (order.route) {
    case Route::Intravenous:
        return words(QT_TRANSLATE_NOOP("Dose", "%1 IV")).arg(drug);
    case Route::Intramuscular:
        return words(QT_TRANSLATE_NOOP("Dose", "%1 IM")).arg(drug);
    case Route::Nasal:
        return words(QT_TRANSLATE_NOOP("Dose", "%1 nasal")).arg(drug);
    }
    return drug;
}

QString orderedWords(const Order& order) {
    if (order.devicesDose) {
        return drugWords(order) + QLatin1Char(' ') + milligramWords(*order.devicesDose);
    }
    const QString dose = numberWords(order.dosePerKilogram.value, 2);
    return order.route == Route::Intravenous
               ? words(QT_TRANSLATE_NOOP("Dose", "%1 mg/kg over %2 min")).arg(dose).arg(order.duration.value)
               : words(QT_TRANSLATE_NOOP("Dose", "%1 %2 mg/kg")).arg(drugWords(order), dose);
}

QString doseTermWords(const Order& order, Kilograms weight) {
    return QStringLiteral("%1 %2 mg/kg × %3 = ")
        .arg(drugWords(order), numberWords(order.dosePerKilogram.value, 2), kilogramWords(weight));
}

QString doseTermWords(const Order& order) {
    return words(QT_TRANSLATE_NOOP("Dose", "%1 %2 mg/kg × weight (not yet known)"))
        .arg(drugWords(order), numberWords(order.dosePerKilogram.value, 2));
}

QString preparationWords(const Order& order, const rules::DoseComputation& computed) {
    if (order.route == Route::Intramuscular) {
        return QStringLiteral(" · ") + vialWords(order, computed);
    }
    return words(QT_TRANSLATE_NOOP("Dose", " over %1 min · %2 · %3"))
        .arg(QString::number(order.duration.value), bagWords(order, computed),
             pumpRateWords(computed.pumpRate));
}

QString vialWords(const Order& order, const rules::DoseComputation& computed) {
    return words(QT_TRANSLATE_NOOP("Dose", "%1 mL of %2 mg/mL"))
        .arg(numberWords(computed.drawnVolume.value, 2), numberWords(order.vialStrength.value, 2));
}

QString bagWords(const Order& order, const rules::DoseComputation& computed) {
    return words(QT_TRANSLATE_NOOP("Dose", "%1 mL of %2 mg/mL in %3 mL"))
        .arg(numberWords(computed.drawnVolume.value, 2), numberWords(order.vialStrength.value, 2),
             numberWords(order.bagVolume.value, 1));
}

QString doseConcernWords(rules::DoseConcern concern) {
    switch (concern) {
    case rules::DoseConcern::AbovePublishedRange:
        return words(QT_TRANSLATE_NOOP("Dose", "The dose is above 0.75 mg/kg."));
    case rules::DoseConcern::FarAboveRange:
        return words(QT_TRANSLATE_NOOP("Dose", "The dose is above 1 mg/kg."));
    case rules::DoseConcern::ShortDuration:
        return words(QT_TRANSLATE_NOOP("Dose", "The infusion is shorter than 40 minutes."));
    case rules::DoseConcern::OldWeight:
        return words(QT_TRANSLATE_NOOP("Dose", "The weight is older than 30 days."));
    case rules::DoseConcern::WeightChanged:
        return words(QT_TRANSLATE_NOOP("Dose", "The weight changed by more than 10 %."));
    }
    return {};
}

} // namespace tidemark::app
