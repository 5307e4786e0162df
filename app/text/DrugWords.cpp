// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/DrugWords.h"

#include "text/DoseWords.h"

#include <QCoreApplication>
#include <QStringList>

namespace tidemark::app {
namespace {

constexpr double thousand = 1000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Drugs)
};

QString useWords(const DrugMovement& use) {
    QStringList parts;
    if (use.given.value > 0) {
        parts << Words::tr("given %1").arg(amountWords(use.given));
    }
    if (use.wasted.value > 0) {
        parts << Words::tr("wasted %1").arg(amountWords(use.wasted));
    }
    if (use.returned.value > 0) {
        parts << Words::tr("returned %1").arg(amountWords(use.returned));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString amountWords(Micrograms amount) {
    return numberWords(rules::milligrams(amount).value, 3) + QStringLiteral(" mg");
}

QString productWords(const DrugLot& lot) {
    const QString drug = lot.drug == Drug::Ketamine ? Words::tr("ketamine") : Words::tr("esketamine");
    if (lot.form == DrugForm::Device) {
        return (isGivenInSprays(lot.drug) ? Words::tr("%1 spray %2") : Words::tr("%1 device %2"))
            .arg(drug, amountWords(lot.unitContent));
    }
    return Words::tr("%1 vial %2 mg/mL, %3 mL")
        .arg(drug, numberWords(static_cast<double>(lot.microgramsPerMillilitre.value_or(0)) / thousand, 2),
             numberWords(static_cast<double>(lot.microlitres.value_or(0)) / thousand, 2));
}

QString vialSizeWords(const DrugLot& lot) {
    return Words::tr("%1 mg/mL × %2 mL")
        .arg(numberWords(static_cast<double>(lot.microgramsPerMillilitre.value_or(0)) / thousand, 2),
             numberWords(static_cast<double>(lot.microlitres.value_or(0)) / thousand, 2));
}

QString devicesWords(Drug drug, int units) {
    return isGivenInSprays(drug) ? Words::tr("%n spray(s)", nullptr, units)
                                 : Words::tr("%n device(s)", nullptr, units);
}

QString unitsWords(const DrugLot& lot, int units) {
    return lot.form == DrugForm::Device ? devicesWords(lot.drug, units)
                                        : Words::tr("%n vial(s)", nullptr, units);
}

QString unitWords(const DrugLot& lot, int number) {
    if (lot.form == DrugForm::Vial) {
        return Words::tr("vial %1").arg(number);
    }
    return (isGivenInSprays(lot.drug) ? Words::tr("spray %1") : Words::tr("device %1")).arg(number);
}

QString movementWords(const DrugMovement& movement) {
    switch (movement.kind) {
    case DrugMovementKind::Receipt:
        return Words::tr("received");
    case DrugMovementKind::Removal:
        return Words::tr("removed, %1 drawn up").arg(amountWords(movement.drawn));
    case DrugMovementKind::Use:
        return useWords(movement);
    case DrugMovementKind::SentBack:
        return Words::tr("sent back");
    case DrugMovementKind::Count:
        return Words::tr("counted %1, the ledger had %2")
            .arg(movement.counted.value_or(0))
            .arg(movement.expected.value_or(0));
    case DrugMovementKind::Discrepancy:
        return Words::tr("discrepancy");
    case DrugMovementKind::Loss:
        return Words::tr("written off");
    case DrugMovementKind::Settled:
        return Words::tr("discrepancy closed");
    }
    return {};
}

QString expiryFlagWords(rules::ExpiryFlag flag) {
    switch (flag) {
    case rules::ExpiryFlag::Good:
        return {};
    case rules::ExpiryFlag::Soon:
        return Words::tr("soon");
    case rules::ExpiryFlag::Expired:
        return Words::tr("expired");
    }
    return {};
}

} // namespace tidemark::app
