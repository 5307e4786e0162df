// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/OrderArithmetic.h"

#include "text/DateWords.h"
#include "text/DoseWords.h"

#include <QCoreApplication>

namespace tidemark::app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dose)
};

} // namespace

QStringList doseArithmetic(const Order& order, const std::optional<WeightMeasurement>& weight) {
    const auto computed = rules::knownDose(order, weight ? std::optional(weight->weight) : std::nullopt);
    if (!computed) {
        return {};
    }
    const rules::DoseComputation& dose = *computed;
    const QString milligrams = numberWords(dose.dose.value, 1);
    QStringList lines;
    if (order.hourlyDose) {
        lines << Words::tr("%1 mg/h × %2 = %3 mg")
                     .arg(numberWords(order.hourlyDose->value, 2), durationWords(order.duration), milligrams);
    } else {
        lines << Words::tr("%1 mg/kg × %2 kg = %3 mg")
                     .arg(numberWords(dose.dosePerKilogram.value, 2),
                          QString::number(weight->weight.value, 'f', 1), milligrams);
    }
    lines << Words::tr("%1 mg ÷ %2 mg/mL = %3 mL drawn up")
                 .arg(milligrams, numberWords(order.vialStrength.value, 1), volumeWords(dose.drawnVolume));
    if (order.route == Route::Intravenous) {
        if (!order.hourlyDose) {
            lines << Words::tr("%1 mg over %2 min = %3 mg/h")
                         .arg(milligrams)
                         .arg(order.duration.value)
                         .arg(numberWords(dose.massRate.value, 1));
        }
        lines << Words::tr("%1 mL bag over %2 min = %3 mL/h at the pump")
                     .arg(numberWords(order.bagVolume.value, 0))
                     .arg(order.duration.value)
                     .arg(numberWords(dose.pumpRate.value, 1));
    }
    if (weight && order.hourlyDose) {
        lines << Words::tr("%1 mg/h ÷ %2 kg = %3 mg/kg/h")
                     .arg(numberWords(dose.massRate.value, 2), QString::number(weight->weight.value, 'f', 1),
                          numberWords(dose.milligramsPerKilogramPerHour, 2));
    }
    return weight ? lines << Words::tr("Weight of %1").arg(dayWords(weight->measuredOn)) : lines;
}

} // namespace tidemark::app
