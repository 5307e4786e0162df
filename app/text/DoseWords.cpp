// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/DoseWords.h"

#include <QCoreApplication>

namespace tidemark::app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Dose)
};

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

QString volumeWords(Millilitres volume) {
    // A dose is a tenth of a milligram: with two decimals 0.88 mL of 50 mg/mL would be shown as 43.9 mg.
    return numberWords(volume.value, 3);
}

QString kilogramWords(Kilograms weight) {
    return QString::number(weight.value, 'f', 1) + QStringLiteral(" kg");
}

QString pumpRateWords(MillilitresPerHour rate) {
    return numberWords(rate.value, 1) + QStringLiteral(" mL/h");
}

QString pumpChangeWords(const PumpChange& change) {
    switch (change.kind) {
    case PumpChangeKind::Start:
        return Words::tr("Infusion started at %1").arg(pumpRateWords(change.rate));
    case PumpChangeKind::Pause:
        return Words::tr("Infusion paused");
    case PumpChangeKind::Resume:
        return Words::tr("Infusion resumed at %1").arg(pumpRateWords(change.rate));
    case PumpChangeKind::Rate:
        return Words::tr("Rate changed to %1").arg(pumpRateWords(change.rate));
    case PumpChangeKind::StopEarly:
        return Words::tr("Infusion stopped early");
    case PumpChangeKind::Complete:
        break;
    }
    return Words::tr("Infusion ended");
}

QString drugWords(const Order& order) {
    const QString drug = order.drug == Drug::Ketamine ? Words::tr("ketamine") : Words::tr("esketamine");
    switch (order.route) {
    case Route::Intravenous:
        return Words::tr("%1 IV").arg(drug);
    case Route::Intramuscular:
        return Words::tr("%1 IM").arg(drug);
    case Route::Nasal:
        return Words::tr("%1 nasal").arg(drug);
    }
    return drug;
}

QString orderedWords(const Order& order) {
    if (order.devicesDose) {
        return drugWords(order) + QLatin1Char(' ') + milligramWords(*order.devicesDose);
    }
    if (order.hourlyDose) {
        return Words::tr("%1 mg/h over %2")
            .arg(numberWords(order.hourlyDose->value, 2), durationWords(order.duration));
    }
    const QString dose = numberWords(order.dosePerKilogram.value, 2);
    return order.route == Route::Intravenous
               ? Words::tr("%1 mg/kg over %2 min").arg(dose).arg(order.duration.value)
               : Words::tr("%1 %2 mg/kg").arg(drugWords(order), dose);
}

QString doseTermWords(const Order& order, Kilograms weight) {
    if (order.hourlyDose) {
        return Words::tr("%1 %2 mg/h × %3 = ")
            .arg(drugWords(order), numberWords(order.hourlyDose->value, 2), durationWords(order.duration));
    }
    return Words::tr("%1 %2 mg/kg × %3 = ")
        .arg(drugWords(order), numberWords(order.dosePerKilogram.value, 2), kilogramWords(weight));
}

QString doseTermWords(const Order& order) {
    if (order.hourlyDose) {
        return doseTermWords(order, {});
    }
    return Words::tr("%1 %2 mg/kg × weight (not yet known)")
        .arg(drugWords(order), numberWords(order.dosePerKilogram.value, 2));
}

QString preparationWords(const Order& order, const rules::DoseComputation& computed) {
    if (order.route == Route::Intramuscular) {
        return QStringLiteral(" · ") + vialWords(order, computed);
    }
    return Words::tr(" over %1 min · %2 · %3")
        .arg(QString::number(order.duration.value), bagWords(order, computed),
             pumpRateWords(computed.pumpRate));
}

QString orderWithDoseWords(const Order& order, const std::optional<rules::DoseComputation>& computed) {
    if (order.devicesDose) {
        return drugWords(order) + QLatin1Char(' ') + milligramWords(*order.devicesDose);
    }
    return computed ? doseTermWords(order, computed->weight) + milligramWords(computed->dose) +
                          preparationWords(order, *computed)
                    : doseTermWords(order);
}

QString vialWords(const Order& order, const rules::DoseComputation& computed) {
    return Words::tr("%1 mL of %2 mg/mL")
        .arg(volumeWords(computed.drawnVolume), numberWords(order.vialStrength.value, 2));
}

QString bagWords(const Order& order, const rules::DoseComputation& computed) {
    return Words::tr("%1 mL of %2 mg/mL in %3 mL")
        .arg(volumeWords(computed.drawnVolume), numberWords(order.vialStrength.value, 2),
             numberWords(order.bagVolume.value, 1));
}

QString durationWords(Minutes duration) {
    if (duration.value < 120) {
        return Words::tr("%1 min").arg(duration.value);
    }
    const QString hours = Words::tr("%1 h").arg(duration.value / 60);
    return duration.value % 60 == 0 ? hours : Words::tr("%1 %2 min").arg(hours).arg(duration.value % 60);
}

QString doseConcernWords(rules::DoseConcern concern, const Protocol& protocol) {
    const DoseRule& rule = protocol.dose;
    const bool hourly = rule.kind == DoseKind::PerHour;
    switch (concern) {
    case rules::DoseConcern::AbovePublishedRange:
    case rules::DoseConcern::FarAboveRange: {
        const bool far = concern == rules::DoseConcern::FarAboveRange;
        const double perHour = far ? rule.reasonAbovePerHour.value : rule.warnAbovePerHour.value;
        const double perKilogram = far ? rule.reasonAbove.value : rule.warnAbove.value;
        return hourly ? Words::tr("The rate is above %1 mg/h.").arg(numberWords(perHour, 2))
                      : Words::tr("The dose is above %1 mg/kg.").arg(numberWords(perKilogram, 2));
    }
    case rules::DoseConcern::ShortDuration:
        return Words::tr("The infusion is shorter than the protocol's %1.")
            .arg(durationWords(protocol.duration));
    case rules::DoseConcern::OldWeight:
        return Words::tr("The weight is older than 30 days.");
    case rules::DoseConcern::WeightChanged:
        return Words::tr("The weight changed by more than 10 %.");
    }
    return {};
}

} // namespace tidemark::app
