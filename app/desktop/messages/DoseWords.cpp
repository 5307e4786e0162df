// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop/messages/DoseWords.h"

#include "desktop/messages/DateWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

QString words(const char* text) {
    return QCoreApplication::translate("Dose", text);
}

/// Up to `decimals`, without zeros at the end.
QString number(double value, int decimals) {
    QString text = QString::number(value, 'f', decimals);
    while (text.contains(QLatin1Char('.')) &&
           (text.endsWith(QLatin1Char('0')) || text.endsWith(QLatin1Char('.')))) {
        const bool point = text.endsWith(QLatin1Char('.'));
        text.chop(1);
        if (point) {
            break;
        }
    }
    return text;
}

} // namespace

QStringList doseArithmetic(const Order& order, const WeightMeasurement& weight) {
    const rules::DoseComputation dose = rules::computeDose(order, weight.weight);
    const QString milligrams = number(dose.dose.value, 1);
    return {words("%1 mg/kg × %2 kg = %3 mg")
                .arg(number(dose.dosePerKilogram.value, 2), QString::number(weight.weight.value, 'f', 1),
                     milligrams),
            words("%1 mg ÷ %2 mg/mL = %3 mL drawn up")
                .arg(milligrams, number(order.vialStrength.value, 1), number(dose.drawnVolume.value, 2)),
            words("%1 mg over %2 min = %3 mg/h")
                .arg(milligrams)
                .arg(order.duration.value)
                .arg(number(dose.massRate.value, 1)),
            words("%1 mL bag over %2 min = %3 mL/h at the pump")
                .arg(number(order.bagVolume.value, 0))
                .arg(order.duration.value)
                .arg(number(dose.pumpRate.value, 1)),
            words("Weight of %1").arg(dayWords(weight.measuredOn))};
}

QString concernWords(rules::DoseConcern concern) {
    switch (concern) {
    case rules::DoseConcern::AbovePublishedRange:
        return words("More than 0.75 mg/kg is above the published range. Check the dose.");
    case rules::DoseConcern::FarAboveRange:
        return words("More than 1.0 mg/kg is far above the published range. Give the reason.");
    case rules::DoseConcern::ShortDuration:
        return words("Less than 40 minutes is shorter than usual. Check the duration.");
    case rules::DoseConcern::OldWeight:
        return words("The weight is more than 30 days old. Weigh again before the session.");
    case rules::DoseConcern::WeightChanged:
        return words("The weight changed by more than 10 % since the one before. Check both.");
    }
    return {};
}

} // namespace tidemark::app
